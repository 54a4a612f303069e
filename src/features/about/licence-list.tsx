import { licences } from "virtual:licences";

/** The licences of all that the app is made with, each behind its name. */
export function LicenceList() {
  return (
    <ul className="about__licences">
      {licences.map(({ name, terms }) => (
        <li key={name}>
          <details>
            <summary>{name}</summary>
            <pre tabIndex={0} aria-label={`Licence of ${name}`} lang="en">
              {terms.trim()}
            </pre>
          </details>
        </li>
      ))}
    </ul>
  );
}
