// DOM stand-ins for @tarojs/components: what testing-library needs to find, fill in and tap.
const React = require('react')

const KEPT = /^(aria-|data-|role$|tabIndex$)/
const kept = ({ className, style, id, onClick, ...rest }) => ({
  className,
  style: typeof style === 'string' ? undefined : style,
  id,
  onClick,
  ...Object.fromEntries(Object.entries(rest).filter(([name]) => KEPT.test(name))),
})

const element = tag =>
  React.forwardRef((props, ref) => React.createElement(tag, { ref, ...kept(props) }, props.children))

const detail = value => ({ detail: { value } })

const field = tag =>
  React.forwardRef((props, ref) =>
    React.createElement(tag, {
      ref,
      ...kept(props),
      value: props.value ?? '',
      placeholder: props.placeholder,
      disabled: props.disabled,
      maxLength: props.maxlength > 0 ? props.maxlength : undefined,
      onChange: event => props.onInput?.(detail(event.target.value)),
      onBlur: event => props.onBlur?.(detail(event.target.value)),
      onKeyDown: event => event.key === 'Enter' && props.onConfirm?.(detail(event.target.value)),
    }),
  )

const Button = React.forwardRef((props, ref) =>
  React.createElement('button', { ref, type: 'button', disabled: props.disabled, ...kept(props) }, props.children),
)
const Image = props => React.createElement('img', { ...kept(props), src: props.src, alt: props['aria-label'] ?? '' })

const known = {
  __esModule: true,
  Button,
  Image,
  Text: element('span'),
  Input: field('input'),
  Textarea: field('textarea'),
}

// Any other component is a box.
module.exports = new Proxy(known, {
  get(target, name) {
    if (target[name] === undefined && typeof name === 'string' && /^[A-Z]/.test(name)) target[name] = element('div')
    return target[name]
  },
})
