/** The store cannot be had: a service uses it, there is none, or it cannot be read. Its message is for people. */
export class StoreNotOpened extends Error {
  override readonly name = 'StoreNotOpened';
}
