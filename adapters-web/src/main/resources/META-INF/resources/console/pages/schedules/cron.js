import {currentLanguage, t} from '../../core/texts.js';

const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const two = number => String(number).padStart(2, '0');

/** The days of the week from Monday on, `[cron's name, the reader's]`. */
export function weekdays() {
  const names = new Intl.DateTimeFormat(currentLanguage(), {weekday: 'long', timeZone: 'UTC'});
  // 2023-01-01 was a Sunday.
  return [1, 2, 3, 4, 5, 6, 0].map(number => [DAYS[number], names.format(Date.UTC(2023, 0, 1 + number))]);
}

/** The cron text of what was chosen: `kind` daily, workdays, weekly, monthly or cron. */
export function write({kind, time, weekday, date, cron}) {
  const [hour, minute] = (time || '00:00').split(':').map(Number);
  return {
    daily: () => `${minute} ${hour} * * *`,
    workdays: () => `${minute} ${hour} * * MON-FRI`,
    weekly: () => `${minute} ${hour} * * ${weekday}`,
    // The last day takes the form with seconds.
    monthly: () => date === 'L' ? `0 ${minute} ${hour} L * *` : `${minute} ${hour} ${date} * *`,
    cron: () => cron.trim(),
  }[kind]();
}

const weekday = text => /^[0-7]$/.test(text) ? DAYS[text % 7] : DAYS.find(name => name === text.toUpperCase());

/** What a cron text was chosen by; of kind `cron` where it can do more than the choices. */
export function read(cron) {
  const parts = cron.trim().split(/\s+/);
  const otherwise = {kind: 'cron', time: '03:00', weekday: 'MON', date: '1', cron};
  if (parts.length === 6 && parts[0] === '0') {
    parts.shift();
  }
  const [minute, hour, date, month, week] = parts;
  if (parts.length !== 5 || !/^\d{1,2}$/.test(minute) || !/^\d{1,2}$/.test(hour) || month !== '*') {
    return otherwise;
  }
  const chosen = {...otherwise, time: `${two(hour)}:${two(minute)}`};
  if (date !== '*') {
    return week === '*' && /^(L|[1-9]|[12]\d|3[01])$/.test(date) ? {...chosen, kind: 'monthly', date} : otherwise;
  }
  if (week === '*') {
    return {...chosen, kind: 'daily'};
  }
  if (/^(MON-FRI|1-5)$/i.test(week)) {
    return {...chosen, kind: 'workdays'};
  }
  const days = week.split(',').map(weekday);
  return days.length === 1 && days[0] ? {...chosen, kind: 'weekly', weekday: days[0]} : otherwise;
}

/** When it begins, in words. */
export function inWords(cron) {
  const {kind, time, weekday: day, date} = read(cron);
  return kind === 'cron' ? cron : t(date === 'L' && kind === 'monthly' ? 'schedules.rhythm.lastDay' : `schedules.rhythm.${kind}`,
    {time, date, weekday: weekdays().find(([name]) => name === day)[1]});
}
