/**
 * `parvis/walls`: the table as an ESLint rule. It reads static imports, `export from`, dynamic `import()`,
 * `import('x')` in types and `require()`, and names the edge and the reason.
 */
import { relative, sep } from 'node:path';
import { breach, roomOf } from './resolve.mjs';

const listed = (names) => (names.length ? names.join(', ') : 'nothing');

export default {
  meta: {
    type: 'problem',
    docs: { description: 'imports between rooms follow the table in tools/walls/table.mjs' },
    schema: [],
    messages: {
      edge: '{{from}} may not import {{to}}. {{why}} It may import: {{allowed}}.',
      typesOnly: '{{from}} may import only types from {{to}}: write `import type {…}`. {{why}}',
      package: '{{from}} may not import the package {{to}}. {{why}} Packages it may use: {{packages}}.',
      outside: '{{from}} may not import {{to}}, which is outside src. {{why}}',
      nowhere: '{{to}} belongs to no room: give it one in tools/walls/table.mjs.',
      homeless: 'This file belongs to no room: give it one in tools/walls/table.mjs.',
      ending: 'Write the whole name of the file, with its ending: {{to}}.',
      computed: '{{from}} may not import a computed address, which no wall can check. {{why}}',
    },
  },
  create(context) {
    const file = relative(context.cwd, context.filename).split(sep).join('/');
    if (!file.startsWith('src/')) return {};
    const from = roomOf(file);
    if (!from) return { Program: (node) => context.report({ node, messageId: 'homeless' }) };

    const data = { from: from.name, why: from.why, packages: listed(from.packages) };
    const check = (node, source, typeOnly) => {
      // A template without holes is as good as a string; with holes nobody can say what it names.
      const value =
        source?.type === 'TemplateLiteral' && !source.expressions.length
          ? source.quasis[0].value.cooked
          : source?.value;
      if (typeof value !== 'string') {
        if (!from.computed) context.report({ node, messageId: 'computed', data });
        return;
      }
      const found = breach(file, value, typeOnly);
      if (!found) return;
      const allowed = [...from.may, ...from.types.map((name) => `${name} (types)`)];
      context.report({
        node: source,
        messageId: found.id,
        data: { ...data, to: found.to, allowed: listed(allowed) },
      });
    };

    return {
      // `import { type A }` still loads the module under verbatimModuleSyntax; only `import type` does not.
      ImportDeclaration: (node) => check(node, node.source, node.importKind === 'type'),
      ExportAllDeclaration: (node) => check(node, node.source, node.exportKind === 'type'),
      ExportNamedDeclaration: (node) => node.source && check(node, node.source, node.exportKind === 'type'),
      ImportExpression: (node) => check(node, node.source, false),
      TSImportType: (node) => check(node, node.source ?? node.argument?.literal, true),
      TSExternalModuleReference: (node) => check(node, node.expression, false),
      'CallExpression[callee.name="require"]': (node) => check(node, node.arguments[0], false),
    };
  },
};
