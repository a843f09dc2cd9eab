/** A UUID of RFC 9562 version 8 made from seed, table and row number, such as `0000002a-0001-8000-8000-000000000007`. */
export type Id = string;
