/** The screen for a workbook without a form, which names the kind of each sheet. */
import '@testing-library/jest-dom/jest-globals';
import { expect } from '@jest/globals';
import { createRef } from 'react';
import { render, screen } from '@testing-library/react';
import { check } from '../../../../src/check';
import { NoFormScreen } from '../../../../src/taskpane/components/states/NoFormScreen';
import { workbookOf } from '../../../support/snapshots';

test('names the kind of another document at its sheet, and why it was not checked', () => {
  const result = check(
    workbookOf({
      自评: {
        cells: {
          A1: '项目支出绩效自评表',
          A2: '一级指标',
          B2: '二级指标',
          C2: '三级指标',
          D2: '年度指标值',
          E2: '全年实际值',
          F2: '得分',
          A3: '产出指标',
          B3: '数量指标',
          C3: '培训场次',
          D3: '12场',
          E3: '12场',
          F3: 10,
        },
      },
      通讯录: { cells: { A1: '姓名', B1: '张三' } },
    }),
  );
  expect(result.forms).toEqual([]);
  const shown = { ...result, id: 1, forms: [] };
  const statusRef = createRef<HTMLDivElement>();
  const { rerender } = render(<NoFormScreen result={shown} statusRef={statusRef} />);
  expect(screen.getByRole('status')).toHaveTextContent('这是项目支出绩效自评表，不校验');
  const sheets = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(sheets).toContain('自评是“项目支出绩效自评表”，不是项目申报表，没有校验');
  expect(sheets).toContain('通讯录未认出相关内容');
  rerender(<NoFormScreen result={{ ...shown, noFormReason: 'empty' }} statusRef={statusRef} />);
  expect(screen.getByRole('status')).toHaveTextContent('工作簿是空的');
  rerender(<NoFormScreen result={{ ...shown, noFormReason: 'forms' }} statusRef={statusRef} />);
  expect(screen.getByRole('status')).toHaveTextContent('申报表太多，没有校验');
  expect(screen.queryAllByRole('listitem')).toEqual([]);
});
