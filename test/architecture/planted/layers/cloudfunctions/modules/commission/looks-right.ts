// breaks: server-commission-looks-left
import '../leaderboard/index'
