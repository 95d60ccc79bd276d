export default {schedules: {title: 'schedules'}};
