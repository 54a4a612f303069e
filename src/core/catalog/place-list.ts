/**
 * Places of articles as the index answers them: an array, or, of a hundred thousand, a typed one that crosses from its worker without being
 * copied. It is read where it lies: mapping or sorting it costs the page more than all else that a search does.
 */
export type PlaceList = ArrayLike<number> & Iterable<number>;
