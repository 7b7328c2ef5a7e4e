// A chart draws the table that stands behind it. So both always say the same, what is sent is sent once, the
// numbers come formatted for the reader's language, and no name of an event can break out of a script element.
export const readTable = (figure) => {
  const heads = [...figure.querySelectorAll('thead th[data-series]')];
  const rows = [...figure.querySelectorAll('tbody tr')];
  return {
    labels: rows.map((row) => row.querySelector('th').textContent.trim()),
    notes: rows.map((row) => row.querySelector('td[data-note]')?.textContent.trim() ?? ''),
    series: heads.map((head, index) => {
      const cells = rows.map((row) => row.querySelectorAll('td:not([data-note])')[index]);
      return {
        name: head.textContent.trim(),
        hue: head.dataset.series,
        values: cells.map((cell) => ('value' in cell.dataset ? Number(cell.dataset.value) : null)),
        texts: cells.map((cell) => cell.textContent.trim()),
      };
    }),
  };
};
