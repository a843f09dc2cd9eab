# Only R itself is needed (4.2 or later). Inputs and lines as they were exported; what is empty is unknown.
e <- read.csv("einsaetze.csv", na.strings = "", encoding = "UTF-8")
d <- read.csv("zeilen.csv", na.strings = "", encoding = "UTF-8")
printed <- read.csv("zahlen.csv", na.strings = "", encoding = "UTF-8")
share <- function(percent) ifelse(is.na(percent), 0, percent) / 100
measured <- !is.na(d$effect_estimate)
map <- c(used, list(inputs = e$value, q = d$quantity, x = d$proxy,
  dead = ifelse(measured, 0, share(d$deadweight_pct)), disp = share(d$displacement_pct),
  attr = share(d$attribution_pct), drop = share(d$dropoff_pct)))

# Lines by years; the first year of a line is whole, the loss begins with its second.
years <- max(0, d$start + d$duration - 1)
age <- outer(d$start, seq_len(years), function(start, year) year - start)
counts <- age >= 0 & age < d$duration
left <- function(m) if (m$product) (1 - m$dead) * (1 - m$disp) * (1 - m$attr) else
  pmax(0, 1 - m$dead - m$disp - m$attr)
impact <- function(m) m$q * m$x * left(m) * (1 - d$bracketed)
discount <- function(m) (1 + m$rate)^-(seq_len(years) - 1 + m$first)
worth <- function(m) ifelse(counts, impact(m) * (1 - m$drop)^pmax(age, 0), 0)
present <- function(m) t(t(worth(m)) * discount(m))
put_in <- function(m) if (m$nominal) m$inputs else m$inputs * (1 + m$rate)^-e$year
quotient <- function(m, value, inputs) if (inputs < 0.01) NA else value / inputs - m$net
ratio <- function(m, until = years, kept = rep(TRUE, nrow(e)))
  quotient(m, sum(present(m)[, seq_len(years) <= until]), sum(put_in(m)[kept]))

again <- list()
say <- function(figure, value) again[[figure]] <<- value
total <- sum(present(map))
inputs <- sum(put_in(map))
first_year <- if (years > 0) sum(worth(map)[, 1]) else 0
say("inputs", inputs)
say("present_value", total)
say("net_present_value", total - inputs)
say("ratio", ratio(map))
say("net_ratio", if (inputs < 0.01) NA else total / inputs - 1)
say("payback_months", if (total < inputs || first_year < 0.01) NA else inputs / first_year * 12)
say("ratio_without_volunteers", if (anyNA(e$kind)) NA else ratio(map, kept = e$kind != "volunteer_hours"))
for (h in unique(c(c(1, 3, 5, 10)[c(1, 3, 5, 10) < years], years))) if (h > 0)
  say(paste0("horizon_", h, ".ratio"), ratio(map, until = h))
for (r in unique(c(0, 0.01, 0.03, 0.035, 0.04, map$rate)))
  say(paste0("rate_", r, ".ratio"), ratio(replace(map, "rate", r)))
for (y in seq_len(years)) {
  say(paste0("year_", y, ".value"), sum(worth(map)[, y]))
  say(paste0("year_", y, ".present"), sum(present(map)[, y]))
}
for (i in seq_len(nrow(d))) {
  say(paste0("line_", i, ".impact"), impact(map)[i])
  say(paste0("line_", i, ".present"), sum(present(map)[i, ]))
}

# Who puts in and who gains, in the order in which they are first named; NA gathers what names nobody.
for (by in c("stakeholder", "payer")) {
  party <- unique(c(e$stakeholder, d[[by]]))
  for (i in seq_along(party)) {
    value <- sum(present(map)[d[[by]] %in% party[i], ])
    say(paste0(by, "_", i, ".inputs"), sum(put_in(map)[e$stakeholder %in% party[i]]))
    say(paste0(by, "_", i, ".value"), value)
    say(paste0(by, "_", i, ".share"), if (total < 0.01) NA else value / total)
  }
}

# Each figure alone: by a fifth, deductions by 10 points, the rate at 7 % and 0 %; then where value equals inputs.
with_one <- function(field, i, value) { m <- map; m[[field]][i] <- value; m }
surplus <- function(m) sum(present(m)) - sum(put_in(m))
break_even <- function(field, i, least, most) {
  begin <- map[[field]][i]
  other <- if (is.finite(most)) if (begin > (least + most) / 2) least else most else if (begin == 0) 1 else 2 * begin
  f <- function(value) surplus(with_one(field, i, value))
  slope <- (f(other) - f(begin)) / (other - begin)
  straight <- begin - f(begin) / slope
  if (is.finite(straight) && straight >= least && straight <= most &&
    abs(f(straight)) <= 1e-9 * (abs(f(begin)) + abs(slope * begin))) return(straight)
  if (!is.finite(least) || !is.finite(most) || sign(f(least)) == sign(f(most))) return(NA)
  uniroot(f, c(least, most), tol = 1e-14)$root
}
alone <- function(name, field, i, low, high, least, most) {
  say(paste0(name, ".ratio_low"), ratio(with_one(field, i, low)))
  say(paste0(name, ".ratio_high"), ratio(with_one(field, i, high)))
  say(paste0(name, ".break_even"), break_even(field, i, least, most))
}
fields <- c(quantity = "q", proxy = "x", deadweight_pct = "dead", displacement_pct = "disp",
  attribution_pct = "attr", dropoff_pct = "drop")
for (i in which(d$bracketed == 0)) for (f in names(fields)) if (f != "dropoff_pct" || d$duration[i] > 1) {
  v <- map[[fields[f]]][i]
  name <- paste0("line_", i, ".", f)
  if (f == "quantity") alone(name, "q", i, 0.8 * v, 1.2 * v, 0, Inf)
  else if (f == "proxy") alone(name, "x", i, 0.8 * v, 1.2 * v, -Inf, Inf)
  else alone(name, fields[[f]], i, min(1, v + 0.1), max(0, v - 0.1), 0, 1)
}
for (i in seq_len(nrow(e))) alone(paste0("input_", i), "inputs", i, 0.8 * e$value[i], 1.2 * e$value[i], 0, Inf)
alone("rate", "rate", 1, max(0.07, map$rate), 0, 0, 1)

# All figures at once to their cautious and to their generous side, and the same map by the other conventions.
gain <- map$q * map$x >= 0
moved <- function(by) {
  m <- map
  m$x <- m$x * (1 + ifelse(gain, by, -by) * 0.2)
  known <- list(dead = !is.na(d$deadweight_pct) & !measured, disp = !is.na(d$displacement_pct),
    attr = !is.na(d$attribution_pct), drop = !is.na(d$dropoff_pct))
  for (f in names(known)) m[[f]] <- ifelse(gain & known[[f]], pmin(1, pmax(0, m[[f]] - by * 0.1)), m[[f]])
  m
}
say("scenario_cautious.ratio", ratio(moved(-1)))
say("scenario_as-is.ratio", ratio(map))
say("scenario_generous.ratio", ratio(moved(1)))
for (id in names(conventions)) say(paste0("scenario_", id, ".ratio"), ratio(modifyList(map, conventions[[id]])))

# The draws. Without any range of its own every figure gets the steps above as a triangle.
if (runs > 0) {
  set.seed(2009)
  n <- runs
  triangle <- function(low, mode, high) {
    if (is.na(low) || low == high) return(rep(mode, n))
    u <- runif(n)
    ifelse(u < (mode - low) / (high - low), low + sqrt(u * (high - low) * (mode - low)),
      high - sqrt((1 - u) * (high - low) * (high - mode)))
  }
  around <- function(v) triangle(v - abs(v) * 0.2, v, v + abs(v) * 0.2)
  points <- function(percent, v) if (is.na(percent)) rep(v, n) else triangle(max(0, v - 0.1), v, min(1, v + 0.1))
  assumed <- !any(measured) && all(is.na(c(d$quantity_low, d$proxy_low, e$low)))
  value <- rep(0, n)
  for (i in which(d$bracketed == 0)) {
    m <- list(product = map$product, dead = map$dead[i], disp = map$disp[i], attr = map$attr[i])
    drop <- rep(map$drop[i], n)
    if (assumed) {
      q <- around(map$q[i])
      x <- around(map$x[i])
      m$dead <- points(d$deadweight_pct[i], m$dead)
      m$disp <- points(d$displacement_pct[i], m$disp)
      m$attr <- points(d$attribution_pct[i], m$attr)
      if (d$duration[i] > 1) drop <- points(d$dropoff_pct[i], drop[1])
    } else {
      q <- if (measured[i]) rnorm(n, d$quantity[i], d$effect_se[i] * d$effect_persons[i]) else
        triangle(d$quantity_low[i], map$q[i], d$quantity_high[i])
      x <- triangle(d$proxy_low[i], map$x[i], d$proxy_high[i])
    }
    all_years <- 0
    for (y in which(counts[i, ])) all_years <- all_years + (1 - drop)^age[i, y] * discount(map)[y]
    value <- value + q * x * left(m) * all_years
  }
  given <- 0
  for (i in seq_len(nrow(e))) given <- given +
    triangle(e$low[i], e$value[i], e$high[i]) * (if (map$nominal) 1 else (1 + map$rate)^-e$year[i])
  drawn <- value / given - map$net
}

# Beside what was printed. Draws are others in R than in the program: both must lie as close as so many draws let them.
of <- function(figure) printed$value[match(figure, printed$figure)]
agrees <- function(figure, value) {
  p <- of(figure)
  (is.na(p) && is.na(value)) || isTRUE(abs(p - value) <= 1e-9 * max(1, abs(p)))
}
result <- data.frame(figure = names(again), printed = of(names(again)), again = unlist(again), row.names = NULL)
result$agrees <- mapply(agrees, result$figure, result$again)
if (runs > 0) {
  near <- function(figure, value, error)
    data.frame(figure = figure, printed = of(figure), again = value, agrees = abs(of(figure) - value) <= 5 * sqrt(2) * error)
  result <- rbind(result, near("drawn.mean", mean(drawn), sd(drawn) / sqrt(n)),
    near("drawn.sd", sd(drawn), sd((drawn - mean(drawn))^2) / (2 * sd(drawn) * sqrt(n))),
    near("drawn.worthwhile", mean(drawn > 1 - map$net), 1 / n + sqrt(mean(drawn > 1 - map$net) * mean(drawn <= 1 - map$net) / n)))
  for (q in c(2.5, 5, 25, 50, 75, 95, 97.5)) {
    reach <- 5 * sqrt(2 * q * (100 - q) / n) / 100
    figure <- paste0("drawn.p", q)
    ends <- quantile(drawn, c(max(0, q / 100 - reach), min(1, q / 100 + reach)), names = FALSE)
    result <- rbind(result, data.frame(figure = figure, printed = of(figure), again = quantile(drawn, q / 100, names = FALSE),
      agrees = of(figure) >= ends[1] && of(figure) <= ends[2]))
  }
}
forgotten <- setdiff(printed$figure, result$figure)
print(result, digits = 10, max = 1e5)
if (length(forgotten) > 0) cat("not calculated:", forgotten, sep = "\n")
cat(sprintf("%d of %d figures agree\n", sum(result$agrees), nrow(printed)))
if (!all(result$agrees) || length(forgotten) > 0) quit(status = 1)
