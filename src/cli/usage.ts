/** Usage text and messages about wrong arguments. */
import { PROFILES } from '../profiles/profiles';
import { displayName } from './terminal-text';

/** Command that starts the program in the project's folder. */
export const PROGRAM = 'npx --no jixiao';

export const USAGE = `用法：${PROGRAM} 命令 [参数] 文件或文件夹…

命令：
  check      校验，列出问题
  fix        修正；用 -o 另存，或用 --in-place 覆盖原文件
  compare    与上年对照：先写上年的文件或文件夹，再写本年的
  inspect    列出认出了哪些内容、在哪里
  rules      列出全部规则
  explain    说明规则，后面写规则编号或组名，例如 breakdown/amount 或 breakdown
  schema     规则设置文件的格式（JSON Schema）
  version    显示版本
  help       显示本说明

参数：
  --profile 名称或文件  check、fix、compare、inspect  规则（${PROFILES.map(({ id }) => id).join('、')}）或规则设置文件
  --json                check、fix、compare、rules    输出 JSON
  --report 文件         check                         把审核汇总存为 .html 网页、.xlsx 工作簿或 .csv 列表
  --opinions 文件夹     check                         每份申报表一份审核意见（.docx、.html），和 目录.html
  --hints               check                         与 --opinions 同用：审核意见里也列出提示
  --since 上次的汇总    check                         与上次的审核汇总（.html、.xlsx）比较：改了哪些，还有哪些
  --last 上年的         check                         与上年的文件或文件夹对照；写进汇总和意见
  --across              check                         与 --json 同用：JSON 里加上申报表之间的问题
  --suggested           fix                           连同建议值一起修正；要您选择改法的除外
  -o, --output 输出     fix                           存到这个文件；输入有多个或是文件夹时，存到这个文件夹
  --force               check、fix                    可以替换已有的文件；fix 可以去掉会失效的数字签名
  --in-place            fix                           覆盖原文件
  --jobs 个数           check、fix、compare、inspect  同时处理几个文件，不写则按处理器个数；结果不变
  -h, --help            所有命令                      显示本说明
`;

/** Advice for options whose value is missing. */
const VALUES: Readonly<Record<string, string>> = {
  output: '请写明修正后存到哪个文件或文件夹，例如：-o 修正后.xlsx',
  jobs: '请写明同时处理几个文件，例如：--jobs 2',
  report: '请写明审核汇总存到哪个文件，例如：--report 汇总.html',
  opinions: '请写明审核意见存到哪个文件夹，例如：--opinions 审核意见',
  last: '请写明上年的申报表，例如：--last 上年文件夹',
  since: '请写明上次的审核汇总，例如：--since 汇总.html',
  profile: '请写明规则的名称或规则设置文件，例如：--profile 本单位规则.json',
};

export const argumentFaults = {
  unknown: (command: string, option: string): string => `“${command}”没有“${displayName(option)}”这个参数。`,
  needless: (option: string): string => `“${option}”后面不用写内容。`,
  missing: (name: string, option: string): string => `“${option}”后面缺少内容。${VALUES[name] ?? ''}`,
};
