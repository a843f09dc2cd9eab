/**
 * Origins of a household: names and languages. Shares are an assumption for a small town in Lusatia, not a measurement;
 * `oldest` is the age up to which an origin occurs, because people came at different times.
 */
export type Origin = {
  readonly key: 'german' | 'sorbian' | 'polish' | 'russian_german' | 'vietnamese' | 'ukrainian' | 'syrian';
  readonly share: number;
  readonly oldest: number;
  /** Languages of adults, best first; children growing up here speak German first. */
  readonly languages: readonly string[];
  readonly given: { readonly frau: readonly string[]; readonly herr: readonly string[] } | null;
  /** Pairs of the form a woman and a man bear; null takes the German list. */
  readonly family: readonly (readonly [string, string])[] | null;
};

const alike = (names: readonly string[]): readonly (readonly [string, string])[] => names.map((name) => [name, name]);

export const origins: readonly Origin[] = [
  { key: 'german', share: 84, oldest: 200, languages: ['de'], given: null, family: null },
  {
    key: 'sorbian', share: 6, oldest: 200, languages: ['de', 'hsb'], given: null,
    family: alike(['Noack', 'Kubitz', 'Domaschke', 'Kschischan', 'Bulang', 'Nuck', 'Wjenk', 'Pannasch', 'Mickel', 'Kobalz',
      'Krawc', 'Zschornack', 'Handrick', 'Hantusch', 'Lehnigk', 'Wowtscherk', 'Scholta', 'Rehor', 'Jurisch', 'Kotsch', 'Budarick']),
  },
  {
    key: 'polish', share: 2.5, oldest: 75, languages: ['pl', 'de'],
    given: {
      frau: ['Katarzyna', 'Małgorzata', 'Agnieszka', 'Ewa', 'Joanna', 'Zofia', 'Magdalena', 'Alicja'],
      herr: ['Piotr', 'Krzysztof', 'Tomasz', 'Marek', 'Paweł', 'Grzegorz', 'Jakub', 'Kacper'],
    },
    family: [['Kowalska', 'Kowalski'], ['Zielińska', 'Zieliński'], ['Wójcik', 'Wójcik'], ['Nowak', 'Nowak'], ['Mazur', 'Mazur'],
      ['Dąbrowska', 'Dąbrowski'], ['Wiśniewska', 'Wiśniewski']],
  },
  {
    key: 'russian_german', share: 3, oldest: 92, languages: ['ru', 'de'],
    given: {
      frau: ['Lydia', 'Olga', 'Valentina', 'Galina', 'Irina', 'Nina', 'Emma', 'Swetlana', 'Natalie', 'Ella'],
      herr: ['Viktor', 'Waldemar', 'Alexander', 'Eugen', 'Jakob', 'Wladimir', 'Andrej', 'Arthur', 'Johann', 'Igor'],
    },
    family: alike(['Schäfer', 'Reimer', 'Dück', 'Weimer', 'Lorenz', 'Fast', 'Gerber', 'Eirich', 'Schmal', 'Hergert', 'Kunz', 'Rau']),
  },
  {
    key: 'vietnamese', share: 1.5, oldest: 72, languages: ['vi', 'de'],
    given: {
      frau: ['Thị Lan', 'Thị Hoa', 'Thu Hương', 'Ngọc Anh', 'Minh Châu', 'Kim Liên', 'Mai'],
      herr: ['Văn Hùng', 'Minh Tuấn', 'Quang Dũng', 'Đức Long', 'Hoàng Nam', 'Thành', 'Bảo'],
    },
    family: alike(['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng']),
  },
  {
    key: 'ukrainian', share: 1.8, oldest: 78, languages: ['uk', 'ru', 'de'],
    given: {
      frau: ['Oksana', 'Iryna', 'Natalija', 'Oleksandra', 'Halyna', 'Marija', 'Sofija', 'Anastasija'],
      herr: ['Oleh', 'Serhij', 'Andrij', 'Mykola', 'Wassyl', 'Bohdan', 'Artem', 'Danylo'],
    },
    family: alike(['Kowalenko', 'Schewtschuk', 'Melnyk', 'Bondarenko', 'Tkatschenko', 'Moros', 'Lyssenko', 'Hnatiuk']),
  },
  {
    key: 'syrian', share: 1.2, oldest: 66, languages: ['ar', 'de'],
    given: {
      frau: ['Rima', 'Hala', 'Nour', 'Fatima', 'Salma', 'Yara', 'Rana', 'Lina'],
      herr: ['Khaled', 'Samir', 'Omar', 'Yousef', 'Ahmad', 'Bassel', 'Karim', 'Adam'],
    },
    family: alike(['Al-Hamwi', 'Haddad', 'Khoury', 'Darwish', 'Al-Masri', 'Nassar', 'Sabbagh']),
  },
];
