// <mi-suggest> turns the field with data-suggest inside it into a combobox after the ARIA 1.2 pattern (editable, list
// popup). The answer of the address is [{ id, label, hint }]. What was chosen goes into the hidden field beside it;
// typing on empties that field again. Without a hidden field (a search) choosing sends the form.

type Suggestion = { readonly id: string; readonly label: string; readonly hint?: string };

const waitMs = 150;

class Suggest extends HTMLElement {
  #field: HTMLInputElement | null = null;
  #chosen: HTMLInputElement | null = null;
  #list = document.createElement('ul');
  #status = document.createElement('span');
  #found: readonly Suggestion[] = [];
  #active = -1;
  #timer = 0;
  #request: AbortController | undefined;

  connectedCallback(): void {
    this.#field = this.querySelector('input[data-suggest]');
    this.#chosen = this.querySelector('input[type=hidden]');
    if (this.#field === null || this.contains(this.#list)) return;
    this.#list.id = `${this.#field.id}-list`;
    this.#list.className = 'suggest-list';
    this.#list.hidden = true;
    this.#list.setAttribute('role', 'listbox');
    this.#list.setAttribute('aria-label', this.dataset['found'] ?? '');
    this.#status.className = 'kern-sr-only';
    this.#status.setAttribute('role', 'status');
    for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': this.#list.id })) {
      this.#field.setAttribute(name, value);
    }
    this.append(this.#list, this.#status);
    this.#field.addEventListener('input', () => this.#ask());
    this.#field.addEventListener('keydown', (event) => this.#key(event));
    this.#field.addEventListener('blur', () => this.#close());
    // Pressing must not take the focus from the field, else the list would close before the click arrives.
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#list.addEventListener('click', (event) => {
      const option = (event.target as Element).closest('li');
      if (option !== null) this.#choose([...this.#list.children].indexOf(option));
    });
  }

  #ask(): void {
    if (this.#chosen !== null) this.#chosen.value = '';
    clearTimeout(this.#timer);
    this.#request?.abort();
    const text = this.#field!.value.trim();
    if (text === '') return this.#close();
    this.#timer = window.setTimeout(() => void this.#fetch(text), waitMs);
  }

  async #fetch(text: string): Promise<void> {
    this.#request = new AbortController();
    try {
      const answer = await fetch(this.#field!.dataset['suggest'] + encodeURIComponent(text), {
        headers: { accept: 'application/json' }, signal: this.#request.signal,
      });
      if (answer.ok) this.#show(await answer.json() as readonly Suggestion[]);
    } catch {
      // A broken line or a newer request: the field stays a plain field.
      this.#close();
    }
  }

  #show(found: readonly Suggestion[]): void {
    if (document.activeElement !== this.#field) return;
    this.#found = found;
    this.#active = -1;
    this.#list.replaceChildren(...found.map(({ label, hint }, index) => {
      const option = document.createElement('li');
      option.id = `${this.#list.id}-${index}`;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      option.append(label);
      if (hint !== undefined && hint !== '') {
        const note = document.createElement('span');
        note.className = 'suggest-hint';
        note.textContent = hint;
        option.append(note);
      }
      return option;
    }));
    this.#list.hidden = found.length === 0;
    this.#field!.setAttribute('aria-expanded', String(found.length > 0));
    this.#field!.removeAttribute('aria-activedescendant');
    this.#status.textContent = found.length === 0 ? this.dataset['none'] ?? '' : `${this.dataset['found']}: ${found.length}. ${this.dataset['help']}`;
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !this.#list.hidden) {
      event.preventDefault();
      this.#close();
    } else if (event.key === 'Enter' && this.#active >= 0) {
      event.preventDefault();
      this.#choose(this.#active);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (this.#list.hidden) return this.#ask();
      event.preventDefault();
      this.#move(event.key === 'ArrowDown' ? 1 : -1);
    }
  }

  /** One place before the first option is the field itself: -1. */
  #move(step: number): void {
    const places = this.#found.length + 1;
    this.#list.children[this.#active]?.setAttribute('aria-selected', 'false');
    this.#active = ((this.#active + 1 + step + places) % places) - 1;
    const option = this.#list.children[this.#active];
    if (option === undefined) return this.#field!.removeAttribute('aria-activedescendant');
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    this.#field!.setAttribute('aria-activedescendant', option.id);
  }

  #choose(index: number): void {
    const suggestion = this.#found[index];
    if (suggestion === undefined) return;
    this.#field!.value = suggestion.label;
    this.#close();
    if (this.#chosen === null) return this.#field!.form?.requestSubmit();
    this.#chosen.value = suggestion.id;
    this.#chosen.dispatchEvent(new Event('change', { bubbles: true }));
  }

  #close(): void {
    clearTimeout(this.#timer);
    this.#request?.abort();
    this.#list.hidden = true;
    this.#active = -1;
    this.#field!.setAttribute('aria-expanded', 'false');
    this.#field!.removeAttribute('aria-activedescendant');
    this.#status.textContent = '';
  }
}

customElements.define('mi-suggest', Suggest);
