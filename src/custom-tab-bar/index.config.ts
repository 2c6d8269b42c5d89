// WeChat keeps the app's styles out of a component unless it asks for them.
export default { component: true, styleIsolation: 'apply-shared' }
