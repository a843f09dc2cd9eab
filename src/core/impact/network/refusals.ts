const de = {
  'network-empty': 'Es ist keine Verbindung angegeben. Bitte mindestens eine nennen.',
  'network-self-edge': '„{node}“ ist mit sich selbst verbunden. Bitte diese Verbindung streichen.',
  'network-weight-invalid': 'Das Gewicht passt nicht. Bitte mehr als 0 und höchstens {most, number} angeben.',
  'network-edge-again': '„{first}“ und „{second}“ stehen mehrfach als Verbindung; ihre Gewichte sind zusammengezählt.',
  'network-too-large': 'Das Netz hat {nodes, number} Personen oder Stellen; möglich sind {most, number}. Bitte einen Teil wählen.',
  'network-hours-invalid': 'Die Stunden passen nicht. Bitte mehr als 0 und höchstens {most, number} in der Woche angeben.',
  'network-unconnected': 'Das Netz zerfällt in {parts, number} Teile; Nähe ist dann nur innerhalb eines Teils gemeint und um dessen Größe gemindert.',
} as const;

type Texts = Readonly<Record<keyof typeof de, string>>;

const en: Texts = {
  'network-empty': 'No edge is given. Please name at least one.',
  'network-self-edge': '“{node}” is connected with itself. Please remove this edge.',
  'network-weight-invalid': 'The weight does not fit. Please give more than 0 and at most {most, number}.',
  'network-edge-again': '“{first}” and “{second}” stand several times as an edge; their weights are added up.',
  'network-too-large': 'The network has {nodes, number} nodes; {most, number} are possible. Please choose a part of it.',
  'network-hours-invalid': 'The hours do not fit. Please give more than 0 and at most {most, number} a week.',
  'network-unconnected': 'The network falls into {parts, number} parts; closeness is then meant within a part and lessened by its size.',
};

/** The words of the refusals and findings about networks, in ICU MessageFormat. */
export const networkRefusals = { de, en } as const;
