/** Names of files that are listed; of more the number is enough. */
const mostListed = 20;

/** The first of some files' names, and how many there are beside. */
export function FileNames({ names }: { readonly names: readonly string[] }) {
  return (
    <ul className="add__gone">
      {names.slice(0, mostListed).map((name, at) => (
        <li key={at}>
          <bdi>{name}</bdi>
        </li>
      ))}
      {names.length > mostListed ? <li>and {names.length - mostListed} more</li> : null}
    </ul>
  );
}
