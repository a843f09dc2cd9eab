/** Given names by year of birth as they are common in eastern Germany; assumption from general knowledge, no register used. */
export const germanGiven: readonly { readonly until: number; readonly frau: readonly string[]; readonly herr: readonly string[] }[] = [
  {
    until: 1944,
    frau: ['Gerda', 'Ilse', 'Erika', 'Hildegard', 'Ursula', 'Ingeborg', 'Waltraud', 'Christa', 'Gisela', 'Edith', 'Helga', 'Irmgard',
      'Ruth', 'Lieselotte', 'Hannelore', 'Margot', 'Elfriede', 'Renate', 'Johanna', 'Brigitte', 'Anneliese', 'Marianne', 'Eva', 'Käthe'],
    herr: ['Werner', 'Heinz', 'Günter', 'Horst', 'Gerhard', 'Manfred', 'Siegfried', 'Helmut', 'Kurt', 'Rudolf', 'Herbert', 'Walter',
      'Karl', 'Wolfgang', 'Dieter', 'Joachim', 'Lothar', 'Harry', 'Erich', 'Johannes', 'Klaus', 'Egon'],
  },
  {
    until: 1959,
    frau: ['Monika', 'Karin', 'Bärbel', 'Sabine', 'Angelika', 'Christine', 'Petra', 'Gudrun', 'Marlies', 'Heidemarie', 'Regina',
      'Ingrid', 'Barbara', 'Roswitha', 'Elke', 'Sigrid', 'Jutta', 'Rosemarie', 'Doris', 'Veronika', 'Evelyn', 'Hannelore'],
    herr: ['Hans-Jürgen', 'Bernd', 'Jürgen', 'Klaus-Dieter', 'Peter', 'Reinhard', 'Wolfgang', 'Rainer', 'Karl-Heinz', 'Eberhard',
      'Lutz', 'Hartmut', 'Frank', 'Ulrich', 'Gerd', 'Norbert', 'Detlef', 'Volker', 'Roland', 'Wilfried', 'Dietmar'],
  },
  {
    until: 1974,
    frau: ['Kerstin', 'Heike', 'Katrin', 'Ines', 'Silke', 'Birgit', 'Simone', 'Anke', 'Ramona', 'Steffi', 'Manuela', 'Uta', 'Martina',
      'Cornelia', 'Carola', 'Grit', 'Antje', 'Andrea', 'Jana', 'Sylvia'],
    herr: ['Uwe', 'Jens', 'Torsten', 'Steffen', 'Andreas', 'Ralf', 'Mario', 'Heiko', 'Thomas', 'Holger', 'Jörg', 'Olaf', 'Dirk', 'Silvio',
      'Frank', 'Matthias', 'Maik', 'Ingo', 'Sven', 'Falk'],
  },
  {
    until: 1989,
    frau: ['Mandy', 'Nadine', 'Stefanie', 'Doreen', 'Susann', 'Anja', 'Nicole', 'Franziska', 'Sandra', 'Yvonne', 'Juliane', 'Katja',
      'Claudia', 'Peggy', 'Christin', 'Anne', 'Kathleen', 'Romy'],
    herr: ['René', 'Ronny', 'Marco', 'Enrico', 'Daniel', 'Sebastian', 'Christian', 'Robert', 'Martin', 'Stefan', 'Danny', 'Mirko', 'Tobias',
      'Patrick', 'Alexander', 'Michael', 'Rico', 'David'],
  },
  {
    until: 2004,
    frau: ['Lisa', 'Laura', 'Sarah', 'Julia', 'Vanessa', 'Maria', 'Michelle', 'Jessica', 'Anna', 'Theresa', 'Luisa', 'Celina', 'Pauline', 'Jasmin'],
    herr: ['Florian', 'Kevin', 'Philipp', 'Eric', 'Maximilian', 'Felix', 'Tom', 'Paul', 'Lukas', 'Marvin', 'Richard', 'Toni', 'Niklas', 'Franz'],
  },
  {
    until: 2200,
    frau: ['Emma', 'Mia', 'Lena', 'Leni', 'Charlotte', 'Frieda', 'Lina', 'Marie', 'Ella', 'Clara', 'Nele', 'Ida', 'Amelie', 'Hanna'],
    herr: ['Ben', 'Finn', 'Emil', 'Oskar', 'Leon', 'Karl', 'Jonas', 'Anton', 'Theo', 'Mats', 'Moritz', 'Arthur', 'Till', 'Kurt'],
  },
];

/** Family names that are common between Elbe and Neiße. */
export const germanFamily: readonly string[] = [
  'Müller', 'Schmidt', 'Schneider', 'Richter', 'Lehmann', 'Schulze', 'Krause', 'Neumann', 'Hoffmann', 'Wagner', 'Fischer', 'Weber',
  'Becker', 'Koch', 'Bauer', 'Klein', 'Wolf', 'Schröder', 'Zimmermann', 'Braun', 'Hartmann', 'Lange', 'Werner', 'Krüger', 'Meier',
  'Walter', 'Köhler', 'Huhn', 'Fuchs', 'Lang', 'Scholz', 'Möller', 'Vogel', 'Jahn', 'Winkler', 'Böhme', 'Franke', 'Albrecht', 'Schuster',
  'Simon', 'Ludwig', 'Heinrich', 'Sommer', 'Seidel', 'Haase', 'Kühn', 'Thiele', 'Berger', 'Arnold', 'Otto', 'Pohl', 'Horn', 'Engel',
  'Bergmann', 'Voigt', 'Sauer', 'Jentsch', 'Hübner', 'Göbel', 'Dietrich', 'Ziegler', 'Kuhn', 'Pfeiffer', 'Ernst', 'Beyer', 'Busch',
  'Lindner', 'Kaiser', 'Hempel', 'Barthel', 'Schubert', 'Riedel', 'Herrmann', 'Günther', 'Graf', 'Winter', 'Kretschmer', 'Hänsel',
  'Petzold', 'Förster', 'Wünsche', 'Menzel', 'Rothe', 'Mietzsch', 'Kunze', 'Heller', 'Opitz', 'Schreiber', 'Großmann', 'Baumann',
  'Thomas', 'Tietze', 'Ullrich', 'Paul', 'Kirchner', 'Kern', 'Nitsche', 'Grundmann', 'Zschoch', 'Liebig', 'Fiedler', 'Gräfe', 'Hentschel',
  'Kießling', 'Oertel', 'Preuß', 'Rösler', 'Stephan', 'Teichmann', 'Urban', 'Zeidler', 'Gläser', 'Häßler', 'Jäckel', 'Kaden', 'Löffler',
];
