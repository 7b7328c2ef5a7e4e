// What HTML has no word for: / finds a customer, Escape and a tap elsewhere close what is open.
const menus = () => document.querySelectorAll('details.menu[open]');
const found = () => document.getElementById('found');

document.addEventListener('keydown', (event) => {
  if (event.key === '/' && !event.target.closest('input, select, textarea')) {
    event.preventDefault();
    document.getElementById('find')?.focus();
  } else if (event.key === 'Escape') {
    found()?.replaceChildren();
    menus().forEach((menu) => {
      menu.open = false;
      menu.querySelector('summary').focus();
    });
  }
});

document.addEventListener('click', (event) => {
  menus().forEach((menu) => (menu.open = menu.contains(event.target)));
  if (!event.target.closest('.find')) {
    found()?.replaceChildren();
  }
});
