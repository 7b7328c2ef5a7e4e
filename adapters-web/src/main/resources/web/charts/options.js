const colour = (figure, name) => getComputedStyle(figure).getPropertyValue(name).trim();

const tooltip = (figure, data) => ({
  trigger: 'axis',
  renderMode: 'richText', // the other mode writes style attributes, which our policy forbids
  confine: true,
  backgroundColor: colour(figure, '--tblr-bg-surface'),
  borderColor: colour(figure, '--tblr-border-color'),
  textStyle: { color: colour(figure, '--tblr-body-color'), fontFamily: getComputedStyle(figure).fontFamily, fontSize: 12, lineHeight: 18 },
  formatter: ([{ dataIndex }]) =>
    [
      data.labels[dataIndex],
      ...data.series.map(({ name, texts }) => `${name}: ${texts[dataIndex]}`).reverse(),
      data.notes[dataIndex],
    ]
      .filter(Boolean)
      .map((line) => line.replaceAll('{', '(').replaceAll('|', '/')) // rich text has a syntax of its own
      .join('\n'),
});

const axes = (figure, data, isBar) => {
  const text = { color: colour(figure, '--tblr-secondary'), fontSize: 11 };
  const line = { lineStyle: { color: colour(figure, '--tblr-border-color') } };
  return {
    xAxis: { type: 'category', data: data.labels, boundaryGap: isBar, axisLabel: { ...text, hideOverlap: true }, axisLine: line, axisTick: { show: false } },
    yAxis: { type: 'value', axisLabel: text, splitLine: line, minInterval: isBar ? 1 : 0 },
  };
};

const bands = (figure, { name, hue, values }) => ({
  name,
  data: values,
  type: 'line',
  stack: 'all',
  symbol: 'none',
  emphasis: { disabled: true },
  lineStyle: { width: 1.5, color: colour(figure, '--tblr-bg-surface') },
  areaStyle: { color: colour(figure, `--${hue}`), opacity: 1 },
  itemStyle: { color: colour(figure, `--${hue}`) },
});

// On most days something happened: many big dots would hide the line.
const history = (figure, { name, values }, notes, size = notes.filter(Boolean).length > 20 ? 4 : 8) => ({
  name,
  type: 'line',
  emphasis: { disabled: true },
  step: 'end', // a score holds for its whole day
  data: values.map((value, index) => ({ value, symbolSize: notes[index] ? size : 0 })),
  symbol: 'circle', showAllSymbol: true,
  lineStyle: { width: 2, color: colour(figure, '--ink') },
  itemStyle: { color: colour(figure, '--hue-orange'), borderColor: colour(figure, '--tblr-bg-surface'), borderWidth: size > 4 ? 1.5 : 0 },
});

const bars = (figure, { name, hue, values }) => ({
  name,
  type: 'bar',
  data: values,
  barMaxWidth: 18, barCategoryGap: '25%',
  itemStyle: { color: colour(figure, `--${hue}`), borderRadius: [2, 2, 0, 0] },
});

const kinds = { bands, history, bars };

export const options = (figure, data) => {
  const kind = figure.dataset.chart;
  return {
    animation: false,
    textStyle: { fontFamily: getComputedStyle(figure).fontFamily },
    grid: { left: 4, right: 12, top: 12, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: tooltip(figure, data),
    ...axes(figure, data, kind === 'bars'),
    series: data.series.map((series) => kinds[kind](figure, series, data.notes)),
  };
};
