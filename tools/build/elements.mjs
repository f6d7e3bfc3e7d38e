/**
 * What editors, documentation and the places on a page know of the elements: `custom-elements.json`, read from the
 * classes' docblocks and properties, and the data that lets VS Code complete `<parvis-…>` in plain HTML.
 *
 * The analyzer reads sources, and the package has other files: the list is put in the order of the package here.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';

/** The source of a widget's class. */
const classFile = (name) => `src/browser/${name}/${name}.element.ts`;

/** What the registering file says: the tag and class it gives to `define`, and the files whose classes it passes on. */
function registration(name) {
  const file = `src/browser/${name}/${name}.ts`;
  const text = readFileSync(file, 'utf8');
  const [, tag, className] = /\bdefine\('([a-z-]+)', (\w+)\)/.exec(text) ?? [];
  if (!tag) throw new Error(`${file} registers nothing by define('TAG', Class).`);
  const passed = [...text.matchAll(/^export \{([^}]*)\} from '([^']+)'/gm)].map(([, names, from]) => ({
    names: names.split(',').map((each) => each.trim()),
    file: join(dirname(file), from),
  }));
  return { tag, className, passed };
}

/** A line break inside a docblock's sentence means nothing. */
const oneLine = (text) => text?.replace(/\s*\n(?!\n)\s*/g, ' ');

/** The declaration of an element as the package shows it: nothing private, and only events that are announced. */
function publicElement(declaration) {
  const shown = ({ description, ...rest }) => ({
    ...rest,
    ...(description && { description: oneLine(description) }),
  });
  const isPublic = ({ name, privacy }) => !name.startsWith('#') && (privacy ?? 'public') === 'public';
  return {
    ...shown(declaration),
    members: declaration.members.filter(isPublic).map(shown),
    attributes: declaration.attributes.map(shown),
    // The analyzer also lists every dispatchEvent(new …), by its first argument or without a name.
    events: declaration.events.filter(({ name }) => name?.startsWith('parvis-')),
  };
}

/** The declaration of an event's class, which extends the browser's own. */
const publicEvent = (declaration) => ({
  ...declaration,
  superclass: { name: declaration.superclass.name, package: 'global:' },
  // The constructor's argument of the same name is no default.
  members: (declaration.members ?? []).map((member) => ({ ...member, default: undefined })),
});

/** An export entry of the manifest. */
const exported = (name, module) => ({ kind: 'js', name, declaration: { name, module } });

/**
 * @param {string[]} widgets names of folders in src/browser
 * @returns {Promise<object>} a manifest of schema 1.0.0 whose paths are the package's files
 */
export async function elementsManifest(widgets) {
  const registered = widgets.map((name) => ({ name, ...registration(name) }));
  const files = registered.flatMap(({ name, passed }) => [
    classFile(name),
    ...passed.map(({ file }) => file),
  ]);
  const globs = [...new Set(files)].flatMap((file) => ['--globs', file]);
  const found = await cli({
    argv: ['analyze', '--litelement', '--quiet', ...globs],
    cwd: process.cwd(),
    noWrite: true,
  });
  const declared = (file) => found.modules.find(({ path }) => path === file)?.declarations ?? [];
  return {
    schemaVersion: found.schemaVersion,
    readme: 'README.md',
    modules: registered.flatMap(({ name, tag, className, passed }) => {
      const module = { class: `${name}.element.js`, register: `${name}.js` };
      const classes = declared(classFile(name))
        .filter(({ customElement }) => customElement)
        .map(publicElement);
      if (classes.length !== 1 || classes[0].tagName !== tag)
        throw new Error(`${module.class}: @tag ${classes[0]?.tagName} is not the registered ${tag}.`);
      const beside = passed.flatMap(({ names, file }) =>
        declared(file).filter((each) => names.includes(each.name)),
      );
      // A function that is passed on has no place among the events, and is described where its types are.
      const events = beside.filter(({ kind }) => kind === 'class');
      return [
        {
          kind: 'javascript-module',
          path: module.class,
          declarations: classes,
          exports: [exported(className, module.class)],
        },
        {
          kind: 'javascript-module',
          path: module.register,
          declarations: events.map(publicEvent),
          exports: [
            {
              kind: 'custom-element-definition',
              name: tag,
              declaration: { name: className, module: module.class },
            },
            exported(className, module.class),
            ...beside.map(({ name: each }) => exported(each, module.register)),
          ],
        },
      ];
    }),
  };
}

/** The words an attribute takes, when its type lists them: `'bar' | 'compact' | undefined`. */
const values = (type = '') => [...type.matchAll(/'([^']*)'/g)].map(([, name]) => ({ name }));

/**
 * @param {object} manifest from `elementsManifest`
 * @returns {object} custom data for VS Code's HTML editor, version 1.1
 */
export function htmlData(manifest) {
  const elements = manifest.modules
    .flatMap(({ declarations }) => declarations)
    .filter(({ customElement }) => customElement);
  const describe = ({ name, description, type }) => ({
    name,
    ...(description && { description }),
    ...(values(type?.text).length && { values: values(type.text) }),
  });
  return {
    version: 1.1,
    tags: elements.map(({ tagName, summary, attributes }) => ({
      name: tagName,
      description: summary,
      attributes: attributes.map(describe),
    })),
    // A CMS editor that strips elements keeps these.
    globalAttributes: [
      {
        name: 'data-parvis',
        description: 'Makes a widget of this element; what is inside is shown without script.',
        values: elements.map(({ tagName }) => ({ name: tagName.replace('parvis-', '') })),
      },
      ...unique(elements.flatMap(({ attributes }) => attributes)).map((attribute) => ({
        ...describe(attribute),
        name: `data-parvis-${attribute.name}`,
      })),
    ],
  };
}

/** The first of each name: widgets share options such as `lang`. */
const unique = (attributes) => [...new Map(attributes.map((each) => [each.name, each])).values()];
