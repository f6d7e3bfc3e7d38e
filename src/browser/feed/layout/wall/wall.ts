/** A wall: as many columns as there is room for, by style alone. Eyes and readers go down one column, then the next. */
export { default as sheet } from './wall.scss';
