/**
 * Pictures of 24 by 24, drawn with lines: an SVG path each. Names are those of the boxes of the forms (src/forms/shared.yaml) and of the
 * questions at the head of an assessment.
 */
export const ICONS: Readonly<Record<string, string>> = {
  number: 'M3 6h18v12H3zM7 10v4M11 10v4M15 10v4M18 10v4',
  person: 'M12 4a4 4 0 1 0 0 8a4 4 0 1 0 0-8M4 21c0-5 4-7 8-7s8 2 8 7',
  phone: 'M6 3h4l1 5-2 2c1 2 3 4 5 5l2-2 5 1v4c0 1-1 2-2 2C11 20 4 13 4 5c0-1 1-2 2-2',
  home: 'M3 12l9-8 9 8M6 10v10h12V10M10 20v-6h4v6',
  tax: 'M5 3h14v18l-3-2-2 2-2-2-2 2-2-2-3 2zM9 7l3 4 3-4M12 11v5M9 12h6M9 15h6',
  health: 'M12 20C5 15 3 12 3 8.5a4.5 4.5 0 0 1 9-1.5a4.5 4.5 0 0 1 9 1.5c0 3.5-2 6.5-9 11.5M8 12h2l1-2 2 4 1-2h2',
  insurance: 'M12 3l8 3v6c0 5-4 8-8 9-4-1-8-4-8-9V6zM12 8v7M8.5 11.5h7',
  child: 'M12 3a4 4 0 1 0 0 8a4 4 0 1 0 0-8M7 21v-4c0-2 2-4 5-4s5 2 5 4v4M10.5 7.5q1.5 1.5 3 0',
  support:
    'M8 12V6a1.5 1.5 0 0 1 3 0v5V4.5a1.5 1.5 0 0 1 3 0V11V6a1.5 1.5 0 0 1 3 0v8c0 4-2 7-6 7-3 0-5-2-7-6l-1-2a1.5 1.5 0 0 1 2.5-1.5z',
  care: 'M9 4a2 2 0 1 0 0 4a2 2 0 1 0 0-4M9 10v5h5l2 5M9 12h4M7 12a5 5 0 1 0 6 7M18 8v12',
  work: 'M3 8h18v12H3zM9 8V5h6v3M3 13h18M12 12v2',
  pension: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M8 7l4 5 4-5M12 12v5M9 13h6M9 15.5h6',
  school: 'M2 9l10-5 10 5-10 5zM6 11v5c3 3 9 3 12 0v-5M22 9v6',
  disaster: 'M3 12l9-8 9 8M6 10v10h12V10M12 8l-2 5h4l-2 5',
  other: 'M5 12h.01M12 12h.01M19 12h.01',
  document: 'M5 3h10l4 4v14H5zM15 3v4h4M8 12h8M8 16h8',
  inbox: 'M12 3v10M8 9l4 4 4-4M4 13v7h16v-7',
  computer: 'M3 4h18v12H3zM9 20h6M12 16v4',
  send: 'M4 8V4h16v16H4v-4M2 12h11M9 8l4 4-4 4',
  server: 'M4 4h16v6H4zM4 14h16v6H4zM7 7h.01M7 17h.01M11 7h6M11 17h6',
  shield: 'M12 3l8 3v6c0 5-4 8-8 9-4-1-8-4-8-9V6zM8.5 12l2.5 2.5 4.5-5',
  warning: 'M12 3l10 18H2zM12 10v5M12 18h.01',
  history: 'M4 12a8 8 0 1 0 3-6M4 4v4h4M12 8v4l3 2',
};
