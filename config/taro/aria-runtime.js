// The half of aria.js that is bundled into the app: the runtime must send the attributes that the templates now read.
import { mergeInternalComponents } from '@tarojs/shared'
import aria from './aria.json'

mergeInternalComponents(Object.fromEntries(aria.components.map(name => [name, { ...aria.attributes }])))
