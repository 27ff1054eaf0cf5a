import type { Layout } from '../layout.ts';

export const renderRule = ({ marks, measure, style }: Layout): string => style.quiet(marks.rule.repeat(measure));
