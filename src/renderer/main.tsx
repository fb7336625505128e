import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles.css';
import './app/styles/tokens.css';
import './app/styles/mantine.css';
import './app/styles/base.css';
import './app/styles/frame.css';
import './app/styles/page.css';
import './app/styles/tables.css';
import './app/styles/data-table.css';
import './app/styles/charts.css';
import './app/styles/qr.css';
import './app/styles/review.css';
import './app/styles/screens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id “root”.');

createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
