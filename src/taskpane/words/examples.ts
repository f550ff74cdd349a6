/** Texts of 参考写法. */
export const examples = {
  title: '参考写法',
  none: '没有合适的写法，请按本项目的情况填写。',
  edit: (place: string, before: string, after: string): string => `${place} ${before} → ${after}`,
};
