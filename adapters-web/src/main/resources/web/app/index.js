import './app.scss';
import 'htmx.org'; // configured by a meta element of the layout
import './notice.js';
import './copy.js';
import './keys.js';
import './twin.js';
