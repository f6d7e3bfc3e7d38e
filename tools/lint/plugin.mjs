/** The rules of this repository, as one ESLint plugin. */
import walls from '../walls/rule.mjs';
import templates from './templates.mjs';

export default { meta: { name: 'parvis' }, rules: { walls, templates } };
