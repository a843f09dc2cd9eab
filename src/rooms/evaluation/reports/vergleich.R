# Only R itself is needed (4.2 or later). The rows as they came in, without those of people who took their consent back since:
# with fewer rows figures differ, as they must. The plan stands above.
a <- read.table("daten.csv", header = TRUE, sep = separator, quote = "\"", comment.char = "", check.names = FALSE,
  na.strings = c("", "NA", "NaN", "null"), strip.white = TRUE, encoding = "UTF-8")
printed <- read.csv("zahlen.csv", na.strings = "", encoding = "UTF-8")
sets <- read.csv("zuordnung.csv", na.strings = "")
again <- list()
say <- function(figure, value) again[[figure]] <<- value

# From all rows to those that are compared.
is_treated <- function(rows) as.numeric(rows[[treatment]])
flow <- function(step, rows) {
  t <- is_treated(rows)
  say(paste0("flow_", step, ".treated"), sum(t == 1, na.rm = TRUE))
  say(paste0("flow_", step, ".controls"), sum(t == 0, na.rm = TRUE))
  invisible(c(sum(t == 1, na.rm = TRUE), sum(t == 0, na.rm = TRUE)))
}
flow("rows", a)
known <- a[complete.cases(a[c(treatment, covariates, exact)]), ]
d <- known[!is.na(known[[outcome]]), ]
before <- flow("covariates", known)
lost <- ifelse(before == 0, 0, (before - flow("outcome", d)) / before)
say("attrition.treated", lost[1])
say("attrition.controls", lost[2])
t <- is_treated(d)
y <- as.numeric(d[[outcome]])
n <- nrow(d)

# Texts become columns of 0 and 1 by the order of their letters' numbers; without the first level in a model.
columns_of <- function(names, first) do.call(cbind, lapply(names, function(name) {
  v <- d[[name]]
  if (!is.character(v)) return(matrix(as.numeric(v), dimnames = list(NULL, name)))
  levels <- sort(unique(v), method = "radix")
  if (!first) levels <- levels[-1]
  matrix(1 * outer(v, levels, "=="), nrow = n, dimnames = list(NULL, paste0(name, levels)))
}))
x <- columns_of(covariates, FALSE)

# The propensity score, also for the other methods.
scored <- suppressWarnings(glm.fit(cbind(1, x), t, family = binomial(link)))
score <- scored$fitted.values
width <- if (is.na(caliper)) Inf else caliper * sd(score)
if (method != "exact") {
  for (name in c("(Intercept)", colnames(x))) say(paste0("propensity.", name), scored$coefficients[[match(name, c("(Intercept)", colnames(x)))]])
  say("caliper_width", if (is.na(caliper)) NA else width)
}
strata <- if (length(exact) == 0) rep(1, n) else as.integer(factor(do.call(paste, c(d[exact], sep = "\r"))))

# Pairs: treated by falling score, each takes the nearest control that is left; of equal ones the lower.
nearest <- function(apart, width) {
  set <- rep(NA, n)
  free <- t == 0
  for (i in order(-score, seq_len(n))) if (t[i] == 1) {
    own <- which(free & apart == apart[i])
    below <- own[score[own] < score[i]]
    above <- own[score[own] >= score[i]]
    # Of equal scores the one next to it in the order of score and row.
    near <- c(below[order(-score[below], -below)][1], above[order(score[above], above)][1])
    gap <- abs(score[near] - score[i])
    if (all(is.na(gap)) || min(gap, na.rm = TRUE) > width) next
    set[c(i, near[which.min(gap)])] <- i
    free[near[which.min(gap)]] <- FALSE
  }
  set
}
subclasses_of <- function(classes) {
  meant <- score[if (estimand == "ATE") rep(TRUE, n) else t == (estimand == "ATT")]
  findInterval(score, quantile(meant, seq_len(classes - 1) / classes, names = FALSE))
}
# Within each set one group stands for the other; scaled to how many of each group are used.
weights_of <- function(set) {
  treated <- ave(t, set, FUN = sum)
  controls <- ave(1 - t, set, FUN = sum)
  meant <- switch(estimand, ATT = treated, ATC = controls, ATE = treated + controls)
  w <- ifelse(is.na(set) | treated == 0 | controls == 0, 0, meant / ifelse(t == 1, treated, controls))
  ave(w, t, FUN = function(own) own * sum(own > 0) / sum(own))
}
# Optimal pairs and full matches are taken from zuordnung.csv: many divisions share the least distance.
grouping <- function(method, apart, width, given) {
  if (method == "ipw") return(list(set = NULL, w = switch(estimand, ATT = score, ATC = 1 - score, ATE = 1) / ifelse(t == 1, score, 1 - score)))
  set <- switch(method, exact = apart, subclass = subclasses_of(subclasses), nearest = nearest(apart, width), given)
  w <- weights_of(set)
  list(set = if (method == "subclass") NULL else ifelse(w > 0, set, NA), w = w, parts = length(unique(set[w > 0])))
}
main <- grouping(method, strata, width, sets$set)
w <- main$w

# A weighted regression: the treatment's coefficient, with others in the measure given. The error leaves out each set once,
# or each person where there are no sets (HC3 times (n - 1) / n); where that is impossible HC1.
effect <- function(name, w, set, covariates = NULL, measure = NULL) {
  used <- w > 0
  m <- cbind(1, t, covariates)[used, , drop = FALSE]
  v <- w[used]
  if (qr(m * sqrt(v), tol = 1e-7)$rank < ncol(m)) b <- NULL else {
    inverse <- solve(crossprod(m, m * v))
    b <- drop(inverse %*% crossprod(m, v * y[used]))
    mult <- c(0, 1, measure, rep(0, ncol(m) - 2 - length(measure)))
    u <- y[used] - drop(m %*% b)
    df <- nrow(m) - ncol(m)
    group <- if (is.null(set)) seq_len(nrow(m)) else set[used]
    parts <- split(seq_len(nrow(m)), group)
    by_part <- sapply(parts, function(i) crossprod(m[i, , drop = FALSE], (v * u)[i]))
    whole <- crossprod(m, m * v)
    change <- tryCatch(mapply(function(i, s) sum(mult * solve(whole - crossprod(m[i, , drop = FALSE], m[i, , drop = FALSE] * v[i]), s)),
      parts, asplit(by_part, 2)), error = function(e) NULL)
    g <- length(parts)
    if (is.null(change)) se <- sqrt(sum(crossprod(by_part, inverse %*% mult)^2) *
      (if (is.null(set)) nrow(m) / df else g / (g - 1) * (nrow(m) - 1) / df))
    else {
      se <- sqrt((g - 1) / g * sum(change^2))
      if (!is.null(set)) df <- g - 1
    }
  }
  estimate <- if (is.null(b)) NA else sum(mult * b)
  if (is.null(b)) se <- df <- NA
  reach <- qt(0.975, df) * se
  values <- c(estimate = estimate, error = se, low = estimate - reach, high = estimate + reach, p = 2 * pt(-abs(estimate / se), df))
  for (part in names(values)) say(paste0(name, ".", part), values[[part]])
  invisible(values)
}
found <- effect("effect", w, main$set)
effect("unadjusted", rep(1, n), NULL)
effect("differenceInMeans", w, main$set)
effect("adjusted", w, main$set, x)
meant <- w > 0 & (if (estimand == "ATE") TRUE else t == (estimand == "ATT"))
effect("gComputation", w, main$set, cbind(x, x * t), c(rep(0, ncol(x)), colSums(x[meant, , drop = FALSE] * w[meant]) / sum(w[meant])))
say("flow_compared.treated", sum(w > 0 & t == 1))
say("flow_compared.controls", sum(w > 0 & t == 0))
say("sets", if (method == "ipw") NA else main$parts)
if (method %in% c("nearest", "optimal", "full")) say("total_distance", sum(unlist(lapply(split(seq_len(n), main$set), function(i) {
  # The single one of its group is the centre of its set.
  centre <- i[t[i] == (sum(t[i] == 1) == 1)][1]
  sum(abs(score[i] - score[centre]))
}))))

# Balance: spread of the group that is meant before matching; variances by reliability weights.
spread <- function(v, binary) if (binary) sqrt(mean(v) * (1 - mean(v))) else sd(v)
balance <- function(when, w) {
  columns <- cbind(if (method != "exact") matrix(score, dimnames = list(NULL, "distance")), columns_of(covariates, TRUE))
  for (name in colnames(columns)) {
    v <- columns[, name]
    binary <- all(v %in% 0:1)
    part <- function(group) list(v = v[t == group & w > 0], w = w[t == group & w > 0] / sum(w[t == group & w > 0]))
    means <- sapply(1:0, function(group) with(part(group), sum(v * w)))
    variances <- sapply(1:0, function(group) with(part(group), sum(w * (v - sum(v * w))^2) / (1 - sum(w^2))))
    own <- c(spread(v[t == 1], binary), spread(v[t == 0], binary))
    s <- switch(estimand, ATT = own[1], ATC = own[2], ATE = sqrt(mean(own^2)))
    at <- sort(unique(v))
    gap <- abs(Reduce(`-`, lapply(1:0, function(group) with(part(group), sapply(at, function(value) sum(w[v <= value]))))))
    values <- c(mean_treated = means[1], mean_control = means[2], smd = if (s > 0) (means[1] - means[2]) / s else if (means[1] == means[2]) 0 else NA,
      variance_ratio = if (binary || !all(variances > 0)) NA else variances[1] / variances[2],
      ecdf_mean = if (binary) abs(means[1] - means[2]) else mean(gap), ecdf_max = if (binary) abs(means[1] - means[2]) else max(gap))
    for (value in names(values)) say(paste0(when, ".", name, ".", value), values[[value]])
  }
  for (group in 1:0) say(paste0(when, ".effective_", c("controls", "treated")[group + 1]), sum(w[t == group])^2 / sum(w[t == group]^2))
}
balance("before", rep(1, n))
balance("after", w)

# In standard deviations of the outcome, and how strong something unmeasured would have to be (VanderWeele and Ding 2017).
e_value <- function(ratio) { r <- max(ratio, 1 / ratio); r + sqrt(r * (r - 1)) }
ratios <- exp(0.91 * found[["estimate"]] / sd(y) + c(0, -1.78, 1.78) * found[["error"]] / sd(y))
say("standardised", found[["estimate"]] / sd(y))
say("e_value.estimate", e_value(ratios[1]))
say("e_value.limit", e_value(if (ratios[1] >= 1) max(1, ratios[2]) else min(1, ratios[3])))

# The same question by the other methods, without caliper and strata.
for (other in setdiff(c("nearest", "full", "subclass", "ipw"), c(method, if (estimand != "ATT") "nearest"))) {
  g <- grouping(other, rep(1, n), Inf, sets$set_full)
  effect(paste0("other_", other), g$w, g$set)
}

of <- function(figure) printed$value[match(figure, printed$figure)]
result <- data.frame(figure = names(again), printed = of(names(again)), again = unlist(again), row.names = NULL)
# Scores come from an iteration; what follows from them agrees to eight digits.
result$agrees <- mapply(function(p, v) (is.na(p) && is.na(v)) || isTRUE(abs(p - v) <= 1e-8 * max(1, abs(p))), result$printed, result$again)
forgotten <- setdiff(printed$figure, result$figure)
print(result, digits = 10, max = 1e5)
if (length(forgotten) > 0) cat("not calculated:", forgotten, sep = "\n")
cat(sprintf("%d of %d figures agree\n", sum(result$agrees), nrow(printed)))
if (!all(result$agrees) || length(forgotten) > 0) quit(status = 1)
