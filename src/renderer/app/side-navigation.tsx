import { NavLink } from 'react-router';
import { pages } from './pages.ts';

/** The navigation by task. */
export function SideNavigation() {
  return (
    <nav className="frame-nav" aria-label="Pages">
      {pages.map((page) => (
        <NavLink
          key={page.path}
          to={page.path}
          className={({ isActive }) => (isActive ? 'nav-link active' : 'nav-link')}
        >
          <page.icon size={18} stroke={1.7} aria-hidden="true" />
          {page.label}
        </NavLink>
      ))}
    </nav>
  );
}
