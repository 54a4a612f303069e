interface HiddenTableProps {
  readonly caption: string;
  /** Heads of the columns; the first is that of the rows' own heads. */
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly key: string;
    readonly head: string;
    readonly cells: readonly (number | undefined)[];
  }[];
}

/** What a drawing shows, as a table for those who hear the page. */
export function HiddenTable({ caption, columns, rows }: HiddenTableProps) {
  return (
    // A table can't be made a pixel wide itself: it grows with its words.
    <div className="visually-hidden">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, head, cells }) => (
            <tr key={key}>
              <th scope="row">{head}</th>
              {cells.map((cell, at) => (
                <td key={columns[at + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
