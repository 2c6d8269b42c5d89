import { Input, View } from '@tarojs/components'
import { aria } from '../aria'
import { Icon } from '../icon'
import './index.scss'

interface Props {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onSubmit?: () => void
  readonly placeholder: string
}

export function SearchBar({ value, onChange, onSubmit, placeholder }: Props) {
  return (
    <View className="search" {...aria({ role: 'search' })}>
      <Icon name="search" size={18} />
      <Input
        className="search-input"
        placeholderClass="search-placeholder"
        type="text"
        confirmType="search"
        maxlength={40}
        value={value}
        placeholder={placeholder}
        onInput={event => onChange(event.detail.value)}
        onConfirm={onSubmit}
        {...aria({ label: placeholder })}
      />
      {value !== '' && (
        <View
          className="search-clear"
          hoverClass="pressed"
          onClick={() => onChange('')}
          {...aria({ role: 'button', label: '清空搜索' })}
        >
          <Icon name="close" size={16} />
        </View>
      )}
    </View>
  )
}
