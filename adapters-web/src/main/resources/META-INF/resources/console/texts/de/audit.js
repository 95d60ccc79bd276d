export default {audit: {title: 'audit'}};
