/** The keys of the map, in words. */
export function MapHelp() {
  return (
    <details className="map-panel map-help">
      <summary>Keyboard</summary>
      <p className="small">
        With the map in focus: arrow keys move it, + and − zoom. Every point is in the list too: walk there
        with Tab and press Enter.
      </p>
    </details>
  );
}
