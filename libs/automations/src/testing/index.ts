export { FaultyBook, Killed } from './faulty-book.ts';
