import type { Pool } from 'pg';

/** The pages that a desk opens all day, each with an example that has something on it. */
export async function busiestPages(owner: Pool): Promise<{ name: string; path: string }[]> {
  const { rows: [found] } = await owner.query<{ resident: string; need: string; number: number }>(`
    select p.id as resident,
      (select n.id from hilfemix.need n where n.person_id = p.id and n.status = 'open' order by n.every, n.starts_on desc limit 1) as need,
      (select e.number from desk.entry e where e.person_id = p.id order by e.number desc limit 1) as number
    from people.person p where p.given_name = 'Gerda' and p.family_name = 'Lindenhain'`);
  const { resident, need, number } = found!;
  return [
    { name: '/tisch', path: '/tisch' },
    { name: '/kontaktbuch', path: '/kontaktbuch' },
    { name: '/kontaktbuch/:number', path: `/kontaktbuch/${number}` },
    { name: '/menschen?q=lindenh', path: '/menschen?q=lindenh' },
    { name: '/menschen/:id', path: `/menschen/${resident}` },
    { name: '/menschen/:id/hilfemix', path: `/menschen/${resident}/hilfemix` },
    { name: '/bedarf/:id', path: `/bedarf/${need}` },
    { name: '/woche', path: '/woche' },
    { name: '/hilfebuch', path: '/hilfebuch' },
    { name: '/helfende', path: '/helfende' },
  ];
}
