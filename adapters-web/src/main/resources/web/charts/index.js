import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { options } from './options.js';
import { readTable } from './table.js';

use([BarChart, LineChart, GridComponent, TooltipComponent, SVGRenderer]);

const PAPER_WIDTH = 620; // fits both A4 and Letter, upright

const legend = (figure, series) => {
  const list = document.createElement('ul');
  list.className = 'legend-list';
  list.setAttribute('aria-hidden', 'true'); // the table behind the chart says it to those who don't see
  series.forEach(({ name, hue }) => {
    const item = document.createElement('li');
    item.className = hue;
    item.textContent = name;
    list.append(item);
  });
  figure.querySelector('figcaption').after(list);
};

const draw = (figure) => {
  const data = readTable(figure);
  if (!data.labels.length) {
    return;
  }
  const plot = figure.querySelector('.plot');
  figure.classList.add('drawn');
  if (data.series.length > 1) {
    legend(figure, data.series);
  }
  const chart = init(plot, null, { renderer: 'svg' });
  const paint = () => chart.setOption(options(figure, data), true);
  paint();
  new ResizeObserver(() => chart.resize()).observe(plot);
  addEventListener('beforeprint', () => chart.resize({ width: PAPER_WIDTH }));
  addEventListener('afterprint', () => chart.resize({ width: 'auto' }));
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', paint);
};

document.querySelectorAll('figure[data-chart]').forEach(draw);
