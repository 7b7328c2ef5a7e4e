import './app.scss';
import htmx from 'htmx.org';
import './notice.js';
import './copy.js';
import './menu.js';

// Not on window: nothing on our pages calls htmx by name, and what isn't there can't be abused.
htmx.config.historyCacheSize = 0;
