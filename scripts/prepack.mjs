// npm runs this before it packs: the program, and the library's types, which nothing but a tarball needs.
import './with-tools.mjs';
import { declareTypes } from './declare-types.mjs';

declareTypes();
