/** An opinion as a page for printing. */
import { escapeHtml } from '../../language/text/escape-html';
import { pageEnd, pageHead } from '../render/page';
import { OPINION_TITLE, reasonText, type Opinion } from './opinion';

/** The whole page. */
export function opinionHtml(opinion: Opinion): string {
  const { letterhead, facts, opening, sections, notes, closing, fields, rules } = opinion;
  const project = facts.find(([name]) => name === '项目名称')?.[1] ?? '';
  return [
    pageHead(`${OPINION_TITLE} ${project}`, 'portrait'),
    letterhead === '' ? '' : `<p class="letterhead">${escapeHtml(letterhead)}</p>\n`,
    `<h1 class="title">${OPINION_TITLE}</h1>\n`,
    `<table><tbody>${facts.map(factRow).join('')}</tbody></table>\n`,
    paragraph(opening),
    ...sections.map(({ title, parts }) => [
      `<h2>${escapeHtml(title)}</h2>\n`,
      ...parts.map((part) => [
        part.title === '' ? '' : `<h3>${escapeHtml(part.title)}</h3>\n`,
        `<ol>${part.items.map(({ text, reasons }) => `<li>${escapeHtml(text)}${reasons.map(quote).join('')}</li>`).join('')}</ol>\n`,
      ]),
    ]),
    '<div class="whole">',
    ...notes.map(paragraph),
    closing === '' ? '' : paragraph(closing),
    `<div class="sign">${fields.map(([name, value]) => `<div>${escapeHtml(name)}：${escapeHtml(value)}</div>`).join('')}</div>\n`,
    `<p class="small">${escapeHtml(rules)}</p></div>\n`,
    pageEnd(),
  ]
    .flat(Infinity)
    .join('');
}

function factRow([name, value]: readonly [string, string]): string {
  return `<tr><th scope="row" class="short">${escapeHtml(name)}</th><td>${escapeHtml(value)}</td></tr>`;
}

function paragraph(text: string): string {
  return `<p>${escapeHtml(text)}</p>\n`;
}

function quote(reason: string): string {
  return `<blockquote>${escapeHtml(reasonText(reason))}</blockquote>`;
}
