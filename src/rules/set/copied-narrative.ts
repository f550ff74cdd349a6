import type { ComparableText } from '../../figures/years/comparable-form';
import { mayBeOneUnit } from '../../figures/years/same-project';
import { clip } from '../../figures/wording';
import { comparableProse, writtenPassage } from '../../language/text/comparable-prose';
import { equalPassages, CERTAIN_LENGTH, type EqualPassage } from '../../language/text/equal-passages';
import {
  defineSetRule,
  isOneProject,
  projectTitle,
  writtenTexts,
  type SetFinding,
  type SetForm,
} from '../set-rule';
import type { RuleReasons } from '../rule';

/** Shortest equal passage that is certainly copied, in characters. */
const CERTAIN_COPY = 50;
/** A shorter passage is a copy if it makes up at least this share of a paragraph. */
const COPIED_SHARE = 0.8;
/** A passage that more projects than this have is a common phrase. */
const MAX_PROJECTS = 5;
/** Passages of at least this length are not common phrases, however many projects have them. */
const NO_PHRASE = 100;
/** A list has at least this many members, which are shorter on average than sentences. */
const MIN_LIST_MEMBERS = 3;
const MAX_LIST_MEMBER = 12;
/** Fields that may be the same in all projects of a unit. */
const OF_THE_UNIT: readonly string[] = ['basis', 'resources', 'otherMatters'];

interface Paragraph {
  readonly form: SetForm;
  readonly written: ComparableText;
  readonly comparable: string;
}

/** A paragraph that another project also has. */
interface Copy {
  readonly at: Paragraph;
  readonly other: Paragraph;
  /** Offset in the comparable text of `at`. */
  readonly start: number;
  readonly length: number;
}

/** 文字照抄: a long passage shared by two projects. */
export const rule = defineSetRule({
  id: 'set/copied-narrative',
  title: '文字说明不照抄别的项目',
  aspect: 'completeness',
  problems: [{ key: 'copied', name: '文字照抄别的项目', severity: 'warning' }],
  check(forms) {
    const paragraphs = forms.flatMap((form) =>
      writtenTexts(form.form).map((written) => ({
        form,
        written,
        comparable: comparableProse(written.text),
      })),
    );
    const copies = new Map<Paragraph, Copy>();
    for (const copy of passagesOf(paragraphs)) {
      const known = copies.get(copy.at);
      if (!known || copy.length > known.length) copies.set(copy.at, copy);
    }
    const places = paragraphs.filter(({ comparable }) => comparable.length >= CERTAIN_LENGTH).length;
    return {
      places,
      findings: paragraphs.flatMap((paragraph) => {
        const copy = copies.get(paragraph);
        return copy ? toFinding(copy) : [];
      }),
      verified: `${places} 段文字没有照抄别的项目`,
    };
  },
});

export const reasons: RuleReasons = {
  why: '概况、必要性、可行性和目标要说本项目的事；大段文字与另一个项目相同，说明没有按本项目论证。',
  how: '写出本项目自己的情况：为什么做、做什么、凭什么做得成、做到什么程度。文件名称、文号和通用的说法不算照抄。',
};

function* passagesOf(paragraphs: readonly Paragraph[]): Generator<Copy> {
  const texts = paragraphs.map(({ comparable }) => comparable);
  const passages = equalPassages(texts, projectsOf(paragraphs), MAX_PROJECTS);
  for (const { left, right, rightStart, length } of longEnough(passages, texts)) {
    const [other, at] = [paragraphs[left], paragraphs[right]];
    if (at && other && isCopy(at, other) && !isList(writtenIn(at, rightStart, length)))
      yield { at, other, start: rightStart, length };
  }
}

function* longEnough(passages: Iterable<EqualPassage>, texts: readonly string[]): Generator<EqualPassage> {
  for (const passage of passages) {
    const shorter = Math.min(...[passage.left, passage.right].map((index) => texts[index]?.length ?? 0));
    const isMost = passage.length >= CERTAIN_LENGTH && passage.length >= COPIED_SHARE * shorter;
    const isLong = passage.length >= CERTAIN_COPY || isMost;
    if (passage.isCommon ? passage.length >= NO_PHRASE : isLong) yield passage;
  }
}

/** A number for each project: all forms of one project have the same one. */
function projectsOf(paragraphs: readonly Paragraph[]): number[] {
  const numbers = new Map<string, number>();
  return paragraphs.map(({ form: { file, index, form } }) => {
    const { project, unit } = form.identity;
    const key = project === '' ? JSON.stringify([file, index]) : `${unit}\n${project}`;
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
}

function isCopy(at: Paragraph, other: Paragraph): boolean {
  if (isOneProject(at.form, other.form)) return false;
  const isOneUnit = mayBeOneUnit(at.form.form.identity.unit, other.form.form.identity.unit);
  const isOfUnit = [at, other].every(({ written }) => OF_THE_UNIT.includes(written.key));
  return !(isOfUnit && isOneUnit);
}

function writtenIn({ written }: Paragraph, start: number, length: number): string {
  return writtenPassage(written.text, start, length);
}

/** Tells whether a passage only lists things that several projects may have: 设备采购；人员培训；线路检修. */
function isList(passage: string): boolean {
  const members = passage.split(/[；;、\n]/);
  return members.length >= MIN_LIST_MEMBERS && passage.length / members.length < MAX_LIST_MEMBER;
}

function toFinding({ at, other, start, length }: Copy): SetFinding {
  const passage = writtenIn(at, start, length).replace(/\s+/g, '');
  return {
    at: { form: at.form, place: at.written },
    other: { form: other.form, place: other.written },
    message: `“${at.written.name}”有 ${length} 个字与${projectTitle(other.form)}的“${other.written.name}”相同（“${clip(passage)}”），请写出本项目自己的情况。`,
  };
}
