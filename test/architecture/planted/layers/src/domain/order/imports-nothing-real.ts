// breaks: imports-exist
import './not-there'
