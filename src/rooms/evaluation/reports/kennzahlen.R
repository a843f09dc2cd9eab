# Only R itself is needed (4.2 or later). Sums as they were exported; what is empty is unknown or few stand behind it.
sums <- function(file) read.csv(file, na.strings = "", encoding = "UTF-8")
parts <- sums("teile.csv")
circles <- sums("kreise.csv")
desk <- sums("anfragen.csv")
mutual <- sums("gegenseitig.csv")
paid <- sums("preise.csv")
months <- sums("monate.csv")
printed <- sums("zahlen.csv")
again <- list()
say <- function(figure, value) again[[figure]] <<- if (is.nan(value)) NA else value

# Persons, cases and answers: a count stands for itself, a share or mean is a quotient.
for (i in seq_len(nrow(parts)))
  say(parts$figure[i], if (is.na(parts$whole[i])) parts$part[i] else parts$part[i] / parts$whole[i])
for (f in unique(desk$figure)) say(f, sum(desk$met[desk$figure == f]) / sum(desk$asked[desk$figure == f]))

# Who gives the hours. A share says nothing where nobody had help of others.
if (nrow(circles) > 0) {
  by <- function(...) sum(circles$minutes[circles$circle %in% c(...)])
  others <- by("family", "mutual", "services")
  say("own-share", if (isTRUE(others == 0)) NA else by("self") / (by("self") + others))
  say("informal-share", by("family", "mutual") / others)
}

# What mutual help replaced: its hours at what services were paid for the same, by who paid them; sums in whole cents.
if (nrow(mutual) > 0) {
  whole <- function(amount) floor(amount + 0.5)
  ranged <- function(figure, amount, round = whole)
    for (end in names(replaced)) say(paste0(figure, ".", end), round(amount * replaced[[end]]))
  priced <- mutual[mutual$activity %in% paid$activity, ]
  worth <- function(activity, payer = unique(paid$payer)) {
    of <- paid[paid$activity == activity, ]
    priced$minutes[priced$activity == activity] * sum(of$cents[of$payer %in% payer]) / sum(of$minutes)
  }
  worth_of <- function(payer) sum(vapply(priced$activity, worth, 0, payer = payer))
  say("mutual.hours", sum(mutual$minutes) / 60)
  say("unpriced.hours", sum(mutual$minutes[!mutual$activity %in% paid$activity]) / 60)
  ranged("replaced.hours", sum(priced$minutes) / 60, identity)
  ranged("replaced.cents", worth_of(unique(paid$payer)))
  payers <- unique(paid$payer[paid$cents > 0])
  for (payer in payers) ranged(paste0("replaced.payer_", payer), worth_of(payer))
  for (activity in setdiff(priced$activity, "pooled")) ranged(paste0("replaced.in_", activity), worth(activity))
  saved <- function(figure, of) for (end in names(replaced)) {
    value <- sum(vapply(of, function(payer) whole(worth_of(payer) * replaced[[end]]), 0))
    if (length(of) > 0) say(paste0(figure, ".", end), value)
    if (end == "likely") say(figure, if (length(of) > 0) value else NA)
  }
  saved("replaced-for-citizens", intersect(payers, "own_money"))
  saved("replaced-for-payers", setdiff(payers, "own_money"))
}

# Who carries the help by year, and where that lies in a triangle of side 1. What people do alone has no place in it.
for (site in unique(months$site)) for (year in unique(months$year[months$site == site])) {
  of <- months[months$site == site & months$year == year, ]
  if (anyNA(of$minutes)) next
  name <- paste0("mix_", site, "_", year, ".")
  hours <- function(...) sum(of$minutes[of$class %in% c(...)]) / 60
  all <- sum(of$minutes) / 60
  say(paste0(name, "hours"), all)
  for (class in classes) say(paste0(name, "share_", class), hours(class) / all)
  corners <- c(family = hours("family"), civil = hours("friend", "neighbour", "volunteer"), professional = hours("professional"))
  corners <- corners / sum(corners)
  for (corner in names(corners)) say(paste0(name, "triangle_", corner), corners[[corner]])
  say(paste0(name, "x"), corners[["civil"]] + corners[["professional"]] / 2)
  say(paste0(name, "y"), corners[["professional"]] * sqrt(3) / 2)
}

# Beside what was printed. Sums in whole cents may fall to either side of half a cent.
result <- data.frame(figure = names(again), printed = printed$value[match(names(again), printed$figure)], again = unlist(again), row.names = NULL)
cents <- grepl("^replaced[-.]", result$figure) & !grepl("hours", result$figure)
near <- abs(result$printed - result$again) <= ifelse(cents, 2, 1e-9 * pmax(1, abs(result$printed)))
result$agrees <- ifelse(is.na(result$printed) | is.na(result$again), is.na(result$printed) & is.na(result$again) & result$figure %in% printed$figure, near)
known <- printed$figure[!is.na(printed$value)]
forgotten <- setdiff(known, result$figure)
print(result, digits = 10, max = 1e5)
if (length(forgotten) > 0) cat("not calculated:", forgotten, sep = "\n")
cat(sprintf("%d of %d figures agree\n", sum(result$agrees[result$figure %in% known]), length(known)))
if (!all(result$agrees) || length(forgotten) > 0) quit(status = 1)
