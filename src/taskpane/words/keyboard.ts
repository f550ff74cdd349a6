/** Texts about the keys, and the page that lists them. */
import { SHORTCUTS, type ShortcutId } from '../shortcuts';

const { primary, check, next, previous } = SHORTCUTS;

export const skips = {
  label: '跳转',
  list: '跳到列表',
  actions: '跳到底部按钮',
};

export const shortcuts = {
  hint: (ids: readonly ShortcutId[]): string => `快捷键 ${ids.map((id) => SHORTCUTS[id].text).join(' 或 ')}`,
};

export const keyboard = {
  intro: '全部操作都可以用键盘完成。先点一下本窗格，下列按键才有效。',
  groups: [
    {
      title: '在任何位置',
      keys: [
        [check.text, '一键校验'],
        [
          primary.text,
          '按下底部的主要按钮：“写回 … 个单元格…”“写回工作簿”或“一键校验”；写说明时为“保存说明”',
        ],
        [`${next.text}、${previous.text}`, '下一条、上一条问题，并在表格中选中单元格'],
      ],
    },
    {
      title: '在列表中',
      keys: [
        ['↑、↓', '上一行、下一行'],
        ['Home、End', '第一行、最后一行'],
        ['Tab', '本行的下一个按钮；到头后离开列表'],
        ['Enter、空格', '展开或收起一条问题；按下按钮，勾选或取消勾选'],
      ],
    },
    {
      title: '其他',
      keys: [
        ['←、→', '光标在“问题”“修正预览”“制度保障阶段”上时切换'],
        ['Esc', '关闭菜单、返回上一页、收起说明（草稿保留）'],
        ['Tab', '进入窗格后先到“跳到列表”“跳到底部按钮”'],
      ],
    },
  ],
  host: '在表格与窗格之间切换：Windows 版 Excel 按 F6，网页版 Excel 按 Ctrl+F6。',
};
