// Keeps what is typed into forms with data-keep in sessionStorage, so that a broken line, a reload or a tab closed and
// opened again loses nothing. The draft goes when the server has answered the sent form with a redirect, when it is
// discarded, and for all forms when somebody signs out.

type Draft = { readonly fields: Readonly<Record<string, readonly string[]>>; readonly sent: boolean };
type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const prefix = 'keep-typed:';

function keyOf(form: HTMLFormElement): string {
  return prefix + form.dataset['keep'];
}

function load(key: string): Draft | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

function save(form: HTMLFormElement, sent: boolean): void {
  const fields: Record<string, string[]> = {};
  for (const control of controlsOf(form)) {
    const list = (fields[control.name] ??= []);
    if (!isChoice(control) || control.checked) list.push(control.value);
  }
  try {
    sessionStorage.setItem(keyOf(form), JSON.stringify({ fields, sent } satisfies Draft));
  } catch {
    // Storage is full or forbidden: the form works as it does without us.
  }
}

function restore(form: HTMLFormElement, draft: Draft): void {
  let isChanged = false;
  const used: Record<string, number> = {};
  // A form's own reset does not know hidden fields: a discarded draft must not leave its id behind.
  const fresh = new Map<Control, string>();
  for (const control of controlsOf(form)) {
    const values = draft.fields[control.name];
    if (values === undefined) continue;
    if (isChoice(control)) {
      const checked = values.includes(control.value);
      isChanged ||= control.checked !== checked;
      control.checked = checked;
    } else {
      const index = used[control.name] ?? 0;
      used[control.name] = index + 1;
      const value = values[index] ?? '';
      isChanged ||= control.type !== 'hidden' && control.value !== value;
      if (control.type === 'hidden') fresh.set(control, control.value);
      control.value = value;
    }
  }
  if (isChanged) announce(form, fresh);
}

function announce(form: HTMLFormElement, fresh: ReadonlyMap<Control, string>): void {
  const note = document.createElement('p');
  note.className = 'kept';
  note.setAttribute('role', 'status');
  note.append(form.dataset['keepRestored'] ?? '');
  const discard = document.createElement('button');
  discard.type = 'button';
  discard.className = 'quiet-link';
  discard.textContent = form.dataset['keepDiscard'] ?? '';
  discard.addEventListener('click', () => {
    sessionStorage.removeItem(keyOf(form));
    form.reset();
    for (const [control, value] of fresh) control.value = value;
    note.remove();
  });
  note.append(discard);
  form.prepend(note);
}

function controlsOf(form: HTMLFormElement): readonly Control[] {
  const hidden = (form.dataset['keepHidden'] ?? '').split(' ');
  return ([...form.elements] as Control[]).filter((control) =>
    ['INPUT', 'TEXTAREA', 'SELECT'].includes(control.tagName) && control.name !== '' && control.type !== 'password' && control.type !== 'file'
    && (control.type !== 'hidden' || hidden.includes(control.name) || control.closest('mi-suggest') !== null));
}

function isChoice(control: Control): control is HTMLInputElement {
  return control.type === 'checkbox' || control.type === 'radio';
}

function forgetAll(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
}

/** True if this page is the answer to a form that was taken: we arrived here by a redirect, not by a link or "back". */
function wasRedirected(): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return navigation !== undefined && navigation.type === 'navigate' && navigation.redirectCount > 0;
}

if (wasRedirected()) {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix) && load(key)?.sent === true) sessionStorage.removeItem(key);
}
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-keep]')) {
  const draft = load(keyOf(form));
  // A refused form comes back from the server as it was sent; that is newer than the draft.
  if ('keepRefused' in form.dataset) save(form, false);
  else if (draft !== undefined) restore(form, draft);
  form.addEventListener('input', () => save(form, false));
  form.addEventListener('change', () => save(form, false));
  form.addEventListener('submit', () => save(form, true));
}
document.addEventListener('submit', (event) => {
  if (event.target instanceof HTMLFormElement && 'keepForget' in event.target.dataset) forgetAll();
});

export {};
