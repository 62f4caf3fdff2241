/** How to read a picture, under it: a sentence a line. */
export function Notes({ notes }: { notes: readonly string[] }) {
  return (
    <ul class="notes">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
