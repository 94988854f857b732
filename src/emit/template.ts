import type Handlebars from 'handlebars';
import runtime from 'handlebars/runtime.js';
import { InternalError } from '../errors.js';
import type { Encoded } from '../text/encoded.js';
import { templates } from './templates.generated.js';

export type TemplateName = keyof typeof templates;

/** What a template may see: text that text/ has encoded for one of the languages, numbers, and lists and groups of these. */
export interface View<Language extends string = string> {
  readonly [name: string]: ViewValue<Language>;
}

/** An empty text stands for nothing in every language. */
export type ViewValue<Language extends string = string> =
  Encoded<Language> | '' | number | boolean | null | readonly ViewValue<Language>[] | View<Language>;

/** The language of a template, told by the end of its name. */
type LanguageOf<Name extends TemplateName> = Name extends `${string}.bat`
  ? 'cmd'
  : Name extends `${string}.vbs`
    ? 'vbs'
    : Name extends `${string}.${'ps1' | 'psd1'}`
      ? 'powershell'
      : Name extends `${string}.sms`
        ? 'ini'
        : Name extends `${string}.css`
          ? 'css'
          : Name extends `${string}.js`
            ? 'js'
            : Name extends `${string}.resx`
              ? 'xml'
              : 'html';

/** A page carries its style, script and data within it. */
type Taken<Language extends string> = Language extends 'html' ? 'html' | 'css' | 'js' | 'json' : Language;

const engine = runtime.create();
const ready = new Map<TemplateName, Handlebars.TemplateDelegate>();

/**
 * Lays out `view` by a template of templates/. Nothing is escaped here: the types let only values in that text/ has
 * encoded for the language of the template.
 *
 * @throws InternalError when the template asks for a value that the view lacks, also inside `#if` and `#each`,
 *   where Handlebars' own strict mode stays silent (handlebars-lang#1708).
 */
export function render<Name extends TemplateName>(
  name: Name,
  view: View<Taken<LanguageOf<Name>>>,
): Encoded<LanguageOf<Name>, 'rendered'> {
  try {
    return template(name)(sealed(view, name)) as Encoded<LanguageOf<Name>, 'rendered'>;
  } catch (error) {
    if (error instanceof InternalError) throw error;
    throw new InternalError(`The template ${name} failed`, { cause: error });
  }
}

/** Rendered parts of one file, with two empty lines between them. */
export function stacked<Language extends string>(
  parts: readonly Encoded<Language, 'rendered'>[],
): Encoded<Language, 'rendered'> {
  return `${parts.map((part) => part.trim()).join('\n\n\n')}\n` as Encoded<Language, 'rendered'>;
}

function template(name: TemplateName): Handlebars.TemplateDelegate {
  const known = ready.get(name);
  if (known !== undefined) return known;
  const fresh = engine.template(templates[name]);
  ready.set(name, fresh);
  return fresh;
}

function sealed(value: unknown, where: string): unknown {
  if (!isGroup(value)) return value;
  return new Proxy(value, {
    get: (target, field) => {
      const inner: unknown = Reflect.get(target, field);
      // Most values are text, which needs no place.
      if (inner !== undefined && !isGroup(inner)) return inner;
      if (typeof field === 'symbol' || field in target) return sealed(inner, `${where}.${String(field)}`);
      throw new InternalError(`The template ${where} asks for the unknown value ${field}`);
    },
  });
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
