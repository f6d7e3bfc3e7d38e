/** Each icon on its network's colour, for sites that ask for it (`colours="brand"`). A chunk of its own. */
export { default as styles } from './brand.scss';
