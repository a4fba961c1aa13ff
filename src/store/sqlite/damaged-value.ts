/** A stored value that this store did not write: the file is damaged. */
export class DamagedValue extends Error {
  override readonly name = 'DamagedValue';
}
