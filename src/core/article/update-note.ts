/** What may follow a date on its line and tells of another day, on which the text was changed. */
const updateNote =
  /^[\s|•·;,(/–—-]*(?:(?:last|latest)[ \t]+)?(?:updated?|modified|revised|edited|amended|aktualisiert|geändert|mis à jour|mise à jour|modifié|actualizado|aggiornato|atualizado|bijgewerkt|обновлено|оновлено|zaktualizowano|aktualizacja|uppdaterad|oppdatert|opdateret|päivitetty|güncelleme|更新|تحديث)(?![\p{L}]).*$/iu;

/** Say whether what follows a date on its line only tells when the text was changed. */
export function isUpdateNote(rest: string): boolean {
  return rest.length < 120 && updateNote.test(rest);
}
