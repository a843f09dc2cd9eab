import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { migrate } from '#platform/db/migrate.ts';
import { startTestServer } from '../tests/support/db.ts';

/*
 * node tools/dump-schema.ts          writes migrations/schema.sql, the readable state after all migrations
 * node tools/dump-schema.ts --check  exits 1 and shows the difference if it is out of date
 *
 * It is for reading and reviewing, not for restoring; it is made from the catalogues because the packaged PostgreSQL
 * has no pg_dump. No name in it depends on the machine or the moment.
 */

// Schemas of our own; objects that belong to an extension are the extension's affair.
const ours = `n.nspname not in ('pg_catalog', 'information_schema', 'platform_migration') and n.nspname not like 'pg\\_%'`;
const notExtension = (catalogue: string, alias: string): string =>
  `not exists (select from pg_depend d where d.classid = '${catalogue}'::regclass and d.objid = ${alias}.oid and d.deptype = 'e')`;
// Rights of others than the owner, as ` for role: RIGHT, RIGHT`.
const grants = (acl: string, owner: string, kind: string): string => `
  (select string_agg(format('-- %s: %s', grantee, rights), E'\\n' order by grantee) from (
     select case when a.grantee = 0 then 'public' else a.grantee::regrole::text end as grantee,
            string_agg(lower(a.privilege_type), ', ' order by a.privilege_type) as rights
       from aclexplode(coalesce(${acl}, acldefault('${kind}', ${owner}))) a where a.grantee <> ${owner} group by 1) g)`;

type Section = { readonly title: string; readonly sql: string };

// Each query yields `name`, by which it is ordered, and `text`.
const sections: readonly Section[] = [
  {
    title: 'Extensions',
    sql: `select extname as name, format('create extension %I schema %I;', extname, extnamespace::regnamespace::text) as text
            from pg_extension where extname <> 'plpgsql'`,
  },
  {
    title: 'Schemas',
    sql: `select n.nspname as name, concat_ws(E'\\n', format('create schema %I;', n.nspname),
                 ${grants('n.nspacl', 'n.nspowner', 'n')}) as text
            from pg_namespace n where ${ours}`,
  },
  {
    title: 'Types',
    sql: `select format('%s.%s', n.nspname, t.typname) as name, case t.typtype
            when 'e' then format('create type %s as enum (%s);', t.oid::regtype,
              (select string_agg(quote_literal(enumlabel), ', ' order by enumsortorder) from pg_enum where enumtypid = t.oid))
            when 'd' then format('create domain %s as %s%s%s;', t.oid::regtype, format_type(t.typbasetype, t.typtypmod),
              case when t.typnotnull then ' not null' end,
              (select string_agg(' ' || pg_get_constraintdef(oid), '' order by conname) from pg_constraint
                where contypid = t.oid and contype = 'c'))
            else format('create type %s as (%s);', t.oid::regtype,
              (select string_agg(format('%I %s', attname, format_type(atttypid, atttypmod)), ', ' order by attnum)
                 from pg_attribute where attrelid = t.typrelid and attnum > 0)) end as text
            from pg_type t join pg_namespace n on n.oid = t.typnamespace left join pg_class c on c.oid = t.typrelid
           where ${ours} and (t.typtype in ('e', 'd') or t.typtype = 'c' and c.relkind = 'c') and ${notExtension('pg_type', 't')}`,
  },
  {
    title: 'Sequences',
    sql: `select format('%s.%s', n.nspname, c.relname) as name, concat_ws(E'\\n', format('create sequence %s as %s;', c.oid::regclass,
                 s.seqtypid::regtype), ${grants('c.relacl', 'c.relowner', 's')}) as text
            from pg_sequence s join pg_class c on c.oid = s.seqrelid join pg_namespace n on n.oid = c.relnamespace where ${ours}`,
  },
  {
    title: 'Tables',
    sql: `select format('%s.%s', n.nspname, c.relname) as name, concat_ws(E'\\n',
            format('create table %s (', c.oid::regclass),
            (select string_agg(line, E',\\n' order by part, place) from (
               select 1 as part, a.attnum::int as place, concat('  ', quote_ident(a.attname), ' ',
                      format_type(a.atttypid, a.atttypmod),
                      case when a.attcollation not in (0, 100) then ' collate ' || a.attcollation::regcollation end,
                      case when a.attidentity <> '' then ' generated ' ||
                        case a.attidentity when 'a' then 'always' else 'by default' end || ' as identity' end,
                      case a.attgenerated when 's' then format(' generated always as (%s) stored', pg_get_expr(e.adbin, e.adrelid))
                        when 'v' then format(' generated always as (%s) virtual', pg_get_expr(e.adbin, e.adrelid))
                        else ' default ' || pg_get_expr(e.adbin, e.adrelid) end,
                      case when a.attnotnull then ' not null' end) as line
                 from pg_attribute a left join pg_attrdef e on e.adrelid = a.attrelid and e.adnum = a.attnum
                where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
               union all
               select 2, (row_number() over (order by contype = 'p' desc, conname))::int,
                      format('  constraint %I %s', conname, pg_get_constraintdef(oid))
                 from pg_constraint where conrelid = c.oid and contype not in ('n', 't')) l),
            case when c.relkind = 'p' then format(') partition by %s;', pg_get_partkeydef(c.oid)) else ');' end,
            case when c.relrowsecurity then format('alter table %s enable row level security;', c.oid::regclass) end,
            case when c.relforcerowsecurity then format('alter table %s force row level security;', c.oid::regclass) end,
            (select string_agg(pg_get_indexdef(i.indexrelid) || ';', E'\\n' order by i.indexrelid::regclass::text) from pg_index i
              where i.indrelid = c.oid and not exists (select from pg_constraint where conindid = i.indexrelid and conrelid = c.oid)),
            (select string_agg(concat(format('create policy %I on %s%s for %s to %s', p.polname, c.oid::regclass,
                      case when not p.polpermissive then ' as restrictive' end,
                      case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
                      (select string_agg(case r when 0 then 'public' else r::regrole::text end, ', ') from unnest(p.polroles) r)),
                      E'\\n  using (' || pg_get_expr(p.polqual, c.oid) || ')',
                      E'\\n  with check (' || pg_get_expr(p.polwithcheck, c.oid) || ')', ';'), E'\\n' order by p.polname)
               from pg_policy p where p.polrelid = c.oid),
            (select string_agg(pg_get_triggerdef(t.oid) || ';', E'\\n' order by t.tgname) from pg_trigger t
              where t.tgrelid = c.oid and not t.tgisinternal),
            ${grants('c.relacl', 'c.relowner', 'r')},
            (select string_agg(format('-- column %I %s', a.attname, substr(g.line, 4)), E'\\n' order by a.attname, g.line)
               from pg_attribute a cross join lateral unnest(string_to_array(${grants('a.attacl', 'c.relowner', 'c')}, E'\\n')) g(line)
              where a.attrelid = c.oid and a.attacl is not null)) as text
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
           where c.relkind in ('r', 'p') and ${ours} and ${notExtension('pg_class', 'c')}`,
  },
  {
    title: 'Views',
    sql: `select format('%s.%s', n.nspname, c.relname) as name, concat_ws(E'\\n',
            format('create %s %s%s as', case c.relkind when 'm' then 'materialized view' else 'view' end, c.oid::regclass,
              ' with (' || array_to_string(c.reloptions, ', ') || ')'), pg_get_viewdef(c.oid, true),
            (select string_agg(indexdef || ';', E'\\n' order by indexname) from pg_indexes
              where schemaname = n.nspname and tablename = c.relname),
            ${grants('c.relacl', 'c.relowner', 'r')}) as text
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
           where c.relkind in ('v', 'm') and ${ours} and ${notExtension('pg_class', 'c')}`,
  },
  {
    title: 'Functions',
    sql: `select format('%s.%s(%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)) as name,
                 concat_ws(E'\\n', trim(trailing E'\\n' from pg_get_functiondef(p.oid)) || ';',
                 ${grants('p.proacl', 'p.proowner', 'f')}) as text
            from pg_proc p join pg_namespace n on n.oid = p.pronamespace
           where p.prokind in ('f', 'p') and ${ours} and ${notExtension('pg_proc', 'p')}`,
  },
];

const root = join(import.meta.dirname, '..');
const target = join(root, 'migrations/schema.sql');

async function dumpSchema(): Promise<string> {
  const server = await startTestServer();
  try {
    const connection = server.postgres.connection('miteinander_owner');
    await migrate(connection, join(root, 'migrations'), { onProgress: () => undefined });
    const client = new Client(connection);
    await client.connect();
    try {
      const parts = ['-- The state after all migrations: made by tools/dump-schema.ts, for reading. Comments after an object are its grants.'];
      // Without a search path every name carries its schema.
      await client.query(`set search_path = ''`);
      for (const { title, sql } of sections) {
        const { rows } = await client.query<{ text: string }>(`select text from (${sql}) s order by name collate "C"`);
        if (rows.length > 0) parts.push(`-- ${title}`, ...rows.map(({ text }) => text.trimEnd()));
      }
      return `${parts.join('\n\n')}\n`;
    } finally {
      await client.end();
    }
  } finally {
    await server.stop();
  }
}

/** For each object that differs its lines that are only in the file (`-`) or only in the database (`+`). */
function difference(file: string, actual: string): string {
  const [was, is] = [blocksOf(file), blocksOf(actual)];
  const lines: string[] = [];
  for (const name of [...new Set([...was.keys(), ...is.keys()])].sort()) {
    const [before, now] = [was.get(name) ?? [], is.get(name) ?? []];
    const gone = before.filter((line) => !now.includes(line)).map((line) => `- ${line}`);
    const come = now.filter((line) => !before.includes(line)).map((line) => `+ ${line}`);
    if (gone.length + come.length > 0) lines.push(`@@ ${name}`, ...gone, ...come);
  }
  return lines.length === 0 ? 'Only the order of lines differs.' : lines.join('\n');
}

function blocksOf(text: string): Map<string, string[]> {
  const blocks = new Map<string, string[]>();
  for (const block of text.split('\n\n')) {
    const lines = block.split('\n');
    blocks.set(lines[0]!, [...(blocks.get(lines[0]!) ?? []), ...lines]);
  }
  return blocks;
}

const actual = await dumpSchema();
if (process.argv.includes('--check')) {
  const file = await readFile(target, 'utf8').catch(() => '');
  if (file !== actual) {
    console.error(`migrations/schema.sql is out of date; run: node tools/dump-schema.ts\n${difference(file, actual)}`);
    process.exitCode = 1;
  }
} else {
  await writeFile(target, actual);
}
