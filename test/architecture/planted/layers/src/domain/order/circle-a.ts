// breaks: no-circles
import './circle-b'
