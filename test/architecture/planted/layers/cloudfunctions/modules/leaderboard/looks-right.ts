// breaks: server-leaderboard-looks-left
import '../attic/index'
