/** Handlebars without its compiler; the package declares no types for this file. */
declare module 'handlebars/runtime.js' {
  import type Handlebars from 'handlebars';

  const runtime: Pick<typeof Handlebars, 'create'>;
  export default runtime;
}
