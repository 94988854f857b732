import type Handlebars from 'handlebars';
import runtime from 'handlebars/runtime.js';
import { InternalError } from '../errors.js';
import { templates } from './templates.generated.js';

export type TemplateName = keyof typeof templates;

/** What a template may see: plain values, already quoted for the language by `text/`. */
export type View = Readonly<Record<string, unknown>>;

const engine = runtime.create();
const ready = new Map<TemplateName, Handlebars.TemplateDelegate>();

/**
 * Lays out `view` by a template of templates/. Nothing is escaped here: values arrive quoted.
 *
 * @throws InternalError when the template asks for a value that the view lacks, also inside `#if` and `#each`,
 *   where Handlebars' own strict mode stays silent (handlebars-lang#1708).
 */
export function render(name: TemplateName, view: View): string {
  try {
    return template(name)(sealed(view, name));
  } catch (error) {
    if (error instanceof InternalError) throw error;
    throw new InternalError(`The template ${name} failed`, { cause: error });
  }
}

function template(name: TemplateName): Handlebars.TemplateDelegate {
  const known = ready.get(name);
  if (known !== undefined) return known;
  const fresh = engine.template(templates[name]);
  ready.set(name, fresh);
  return fresh;
}

function sealed(value: unknown, where: string): unknown {
  if (value === null || typeof value !== 'object') return value;
  return new Proxy(value, {
    get: (target, field) => {
      const inner: unknown = Reflect.get(target, field);
      if (typeof field === 'symbol' || field in target) return sealed(inner, `${where}.${String(field)}`);
      throw new InternalError(`The template ${where} asks for the unknown value ${field}`);
    },
  });
}
