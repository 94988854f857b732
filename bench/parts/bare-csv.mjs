// bare-csv.mjs FILE: what csv-parse alone takes.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

parse(readFileSync(process.argv[2], 'utf8'), { relax_column_count: true });
